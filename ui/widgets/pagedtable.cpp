#include "ui/widgets/pagedtable.h"

#include "ui/style/theme.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/pagedtableview.h"
#include "ui/words/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace truvamate {

PagedTable::PagedTable(QWidget *parent)
    : QWidget(parent)
    , m_view(new PagedTableView(this))
    , m_stackHost(new QWidget(this))
    , m_stack(new QStackedLayout(m_stackHost))
    , m_words(new EmptyState(this))
    , m_banner(new Banner(this))
{
    m_view->setObjectName(QStringLiteral("rows"));
    m_view->setAccessibleName(tr("Rows"));
    m_words->setObjectName(QStringLiteral("tableWords"));
    m_banner->setObjectName(QStringLiteral("tableBanner"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stackHost, 1);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_words);
    m_banner->clear();
    setFocusProxy(m_view);
    m_emptyWords = {QStringLiteral("search"), tr("Nothing here"), tr("No row matches."), {}};
    connect(m_words, &EmptyState::actionRequested, this, [this] {
        if (m_model && m_model->error()) {
            m_model->retry();
        } else {
            Q_EMIT emptyActionRequested();
        }
    });
    connect(m_banner, &Banner::actionRequested, this, [this] {
        if (m_model) {
            m_model->retry();
        }
        showState();
    });
    connect(m_view, &PagedTableView::moveAsked, this, &PagedTable::moveCurrent);
    connect(m_view, &PagedTableView::copyAsked, this, &PagedTable::copyRow);
    connect(m_view, &PagedTableView::menuAsked, this, &PagedTable::openMenu);
    connect(m_view, &PagedTableView::opened, this, [this](const QModelIndex &index) {
        if (const QString id = m_model->idAt(index.row()); !id.isEmpty()) {
            Q_EMIT opened(id);
        }
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionClicked, this, &PagedTable::sortBySection);
    connect(m_view->horizontalHeader(), &QHeaderView::sectionMoved, this, [this] {
        if (!m_isSizing) {
            Q_EMIT layoutChanged();
        }
    });
    connect(m_view->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        const bool isDragged = QGuiApplication::mouseButtons().testFlag(Qt::LeftButton);
        if (!m_isSizing && isDragged && m_view->horizontalHeader()->underMouse()) {
            m_hasOwnWidths = true;
            Q_EMIT layoutChanged();
        }
    });
    followFont();
}

QTableView *PagedTable::view() const
{
    return m_view;
}

void PagedTable::setModel(PagedTableModel *model)
{
    if (m_model) {
        disconnect(m_model, nullptr, this, nullptr);
    }
    m_model = model;
    // A view makes one for each model and forgets the one before.
    QItemSelectionModel *before = m_view->selectionModel();
    m_view->setModel(model);
    if (before && before != m_view->selectionModel()) {
        before->deleteLater();
    }
    connectModel();
    takeColumns();
    showState();
}

void PagedTable::connectModel()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PagedTable::takeViewCurrent);
    connect(m_model, &PagedTableModel::modelReset, this, [this] {
        m_waitsAtRow = -1;
        if (m_view->horizontalHeader()->count() != m_model->columnCount()) {
            takeColumns();
        }
        restoreCurrent();
    });
    connect(m_model, &PagedTableModel::layoutChanged, this, &PagedTable::restoreCurrent);
    connect(m_model, &PagedTableModel::dataChanged, this, &PagedTable::restoreCurrent);
    connect(m_model, &PagedTableModel::rowsRemoved, this, &PagedTable::restoreCurrent);
    connect(m_model, &PagedTableModel::loaded, this, &PagedTable::fitColumns);
    connect(m_model, &PagedTableModel::dataChanged, this, &PagedTable::fitColumns);
    connect(m_model, &PagedTableModel::loaded, this, &PagedTable::showState);
    connect(m_model, &PagedTableModel::rowsInserted, this, &PagedTable::showState);
    connect(m_model, &PagedTableModel::rowsRemoved, this, &PagedTable::showState);
    connect(m_model, &PagedTableModel::loadingChanged, this, &PagedTable::showState);
    connect(m_model, &PagedTableModel::failed, this, &PagedTable::showState);
    connect(m_model, &PagedTableModel::headerDataChanged, this, &PagedTable::showSorting);
    connect(m_model, &PagedTableModel::checksChanged, m_view, &PagedTableView::updateChecks);
    connect(m_model, &PagedTableModel::checksChanged, this, &PagedTable::checksChanged);
}

void PagedTable::setEmptyState(const QString &icon, const QString &title, const QString &sentence,
                               const QString &actionText)
{
    m_emptyWords = {icon, title, sentence, actionText};
    showState();
}

void PagedTable::showState()
{
    if (!m_model) {
        return;
    }
    const auto &error = m_model->error();
    if (!m_model->hasLoaded() && error) {
        m_words->show(QStringLiteral("warning"), tr("The list could not be loaded"),
                      words::errorSentence(*error), tr("Try again"));
    } else if (m_model->rowCount() == 0 && m_model->hasLoaded()) {
        m_words->show(m_emptyWords.icon, m_emptyWords.title, m_emptyWords.sentence, m_emptyWords.actionText);
    }
    // While it loads the view says so itself and keeps the focus.
    const bool isWords = m_model->rowCount() == 0 && (m_model->hasLoaded() || error);
    const bool hadFocus = m_stackHost->isAncestorOf(window()->focusWidget());
    m_stack->setCurrentWidget(isWords ? static_cast<QWidget *>(m_words) : m_view);
    setFocusProxy(m_view);
    if (hadFocus && !isWords && window()->isActiveWindow()) {
        m_view->setFocus();
    }
    m_view->setAccessibleDescription(m_model->isLoading() ? tr("Loading…") : QString());
    m_view->viewport()->update();
    if (error && !isWords) {
        m_banner->showError(*error);
    } else {
        m_banner->clear();
    }
}

void PagedTable::setCheckable(bool checkable)
{
    m_view->setCheckable(checkable);
    if (m_model) {
        m_model->setCheckable(checkable);
    }
}

QString PagedTable::currentId() const
{
    return m_currentId;
}

void PagedTable::setCurrentId(const QString &id)
{
    m_waitsAtRow = -1;
    setId(id);
    if (m_model) {
        restoreCurrent();
    }
}

void PagedTable::setId(const QString &id)
{
    if (m_currentId != id) {
        m_currentId = id;
        Q_EMIT currentChanged(id);
    }
}

void PagedTable::takeViewCurrent(const QModelIndex &current)
{
    m_view->verticalHeader()->viewport()->update();
    if (m_isRestoring || !current.isValid()) {
        return;
    }
    m_lastRow = current.row();
    const QString id = m_model->idAt(current.row());
    m_waitsAtRow = id.isEmpty() ? current.row() : -1;
    setId(id);
}

void PagedTable::restoreCurrent()
{
    const int shown = m_view->currentIndex().row();
    if (m_waitsAtRow >= 0) {
        if (const QString id = m_model->idAt(m_waitsAtRow); shown == m_waitsAtRow && !id.isEmpty()) {
            m_waitsAtRow = -1;
            setId(id);
        }
        return;
    }
    if (m_currentId.isEmpty()) {
        if (shown >= 0) {
            showRow(-1);
        }
        return;
    }
    if (shown >= 0 && m_model->idAt(shown) == m_currentId) {
        m_lastRow = shown;
        return;
    }
    const int row = m_model->rowOf(m_currentId);
    const bool isLetGo = shown >= 0 && m_model->isPlaceholder(shown);
    if (row >= 0 || !isLetGo) {
        showRow(row);
    }
}

void PagedTable::showRow(int row)
{
    m_isRestoring = true;
    const std::vector<int> columns = columnsShown();
    if (row < 0 || columns.empty()) {
        m_view->selectionModel()->clear();
    } else {
        m_lastRow = row;
        m_view->selectionModel()->setCurrentIndex(m_model->index(row, columns.front()),
                                                  QItemSelectionModel::ClearAndSelect
                                                      | QItemSelectionModel::Rows);
    }
    m_isRestoring = false;
}

void PagedTable::moveCurrent(int rows)
{
    const std::vector<int> columns = columnsShown();
    if (!m_model || m_model->rowCount() == 0 || rows == 0 || columns.empty()) {
        return;
    }
    int row = m_view->currentIndex().row();
    if (row < 0) {
        // Where the current row left the list, the one after it has taken its place.
        row = m_lastRow < 0 ? (rows > 0 ? -1 : m_model->rowCount()) : m_lastRow - (rows > 0 ? 1 : 0);
    }
    row = std::clamp(row + rows, 0, m_model->rowCount() - 1);
    const int column = m_view->currentIndex().isValid() ? m_view->currentIndex().column() : columns.front();
    m_view->setCurrentIndex(m_model->index(row, column));
}

QStringList PagedTable::checkedIds() const
{
    return m_model ? m_model->checkedIds() : QStringList();
}

void PagedTable::clearChecks()
{
    if (m_model) {
        m_model->clearChecks();
    }
}

void PagedTable::copyRow()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || m_model->isPlaceholder(row)) {
        return;
    }
    QStringList texts;
    for (const int column : columnsShown()) {
        texts += m_model->index(row, column).data(Qt::DisplayRole).toString();
    }
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\t')));
}

void PagedTable::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_view->currentIndex().isValid()) {
        connect(menu->addAction(tr("&Copy row")), &QAction::triggered, this, &PagedTable::copyRow);
    }
    QMenu *sorting = nullptr;
    for (const int column : columnsShown()) {
        const TableColumn &spec = m_model->columns()[static_cast<std::size_t>(column)];
        if (spec.sortKey.isEmpty()) {
            continue;
        }
        sorting = sorting ? sorting : menu->addMenu(tr("&Sort by"));
        QAction *action = sorting->addAction(spec.title);
        action->setCheckable(true);
        action->setChecked(spec.sortKey == m_model->sortKey());
        connect(action, &QAction::triggered, this, [this, column] { sortBySection(column); });
    }
    connect(menu->addAction(tr("C&olumns…")), &QAction::triggered, this, &PagedTable::openColumnChooser);
    menu->popup(at);
}

} // namespace truvamate
