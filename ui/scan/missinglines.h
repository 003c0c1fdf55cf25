#pragma once

#include "ui/tobuy/runkeeper.h"

#include <QDialog>
#include <QFrame>

namespace truvamate {

class PagedTableModel;

class PagedTable;

/// The lines of the run that still wait for paper, oldest first.
class ToBuyTable : public QFrame
{
    Q_OBJECT

public:
    explicit ToBuyTable(RunKeeper &runs, QWidget *parent);
    /// It may be as low as its desk says, whatever its words would need.
    bool hasHeightForWidth() const override { return false; }

private:
    PagedTableModel *m_model;
    PagedTable *m_table;
};

/// The same by itself, over the ticket on the screen.
class MissingLines : public QDialog
{
    Q_OBJECT

public:
    MissingLines(RunKeeper &runs, QWidget *parent);
};

} // namespace truvamate
