#pragma once

#include "ui/scan/scancounter.h"

#include <QFrame>

class QButtonGroup;
class QPushButton;

namespace truvamate {

class ImageViewer;
class Pill;

/// The photo with the evidence drawn on it: codes, plays, serial and dates where they were read. Front and
/// back.
class PhotoPane : public QFrame
{
    Q_OBJECT

public:
    explicit PhotoPane(QWidget *parent = nullptr);
    void show(const CounterTicket *ticket);
    /// The next photo is of this side.
    bool isBackShown() const;

private:
    void showSide();

    QPushButton *m_front;
    QPushButton *m_back;
    QButtonGroup *m_sides;
    Pill *m_quality;
    ImageViewer *m_viewer;
    std::optional<CounterTicket> m_ticket;
};

/// What is pointed out on the picture of a ticket, in pixels of a picture of that size.
struct Outline;
std::vector<Outline> outlinesOf(const CounterTicket &ticket, const QSize &picture);

} // namespace truvamate
