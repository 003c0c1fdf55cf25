#pragma once

#include "ui/scan/folderwatch.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace truvamate {

class IconLabel;

/// One line about the watched folder, with the button that chooses it or stops watching.
class FolderRow : public QFrame
{
    Q_OBJECT

public:
    FolderRow(FolderWatch &watch, QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseRequested();
    void stopRequested();

private:
    void showState();

    FolderWatch &m_watch;
    IconLabel *m_icon;
    QLabel *m_words;
    QPushButton *m_button;
};

} // namespace truvamate
