#pragma once

#include "ui/scan/papermatch.h"
#include "ui/tobuy/runkeeper.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace truvamate {

class Banner;
class PagedTable;
class PagedTableModel;

/// What a stored slip says, as a reading without doubts.
ImageReading readingOf(const SlipDetail &slip);

/// Paper of the house that serves no order yet. What fits a waiting line can be placed.
class OrphanPool : public QDialog
{
    Q_OBJECT

public:
    OrphanPool(const DeskContext &context, RunKeeper &runs, QWidget *parent);

private:
    void look(const QString &id);
    void showMatch(const SlipDetail &slip);
    void place();

    const DeskContext m_context;
    RunKeeper &m_runs;
    PagedTableModel *m_model;
    PagedTable *m_table;
    Banner *m_banner;
    QLabel *m_match;
    QPushButton *m_place;
    std::optional<PlaceOrphan::Request> m_request;
    QString m_key; ///< of the placing that is proposed
    std::uint64_t m_question = 0;
};

} // namespace truvamate
