#include "ui/widgets/pagedtablemodel.h"

#include <QTimer>

#include <algorithm>
#include <unordered_map>

namespace truvamate {

namespace {

/// So many rows before the end of what is known the next page is asked for.
constexpr int rowsAhead = 60;
/// A fast scroll passes many pages; only the last of them are still looked at.
constexpr std::size_t mostWanted = 4;
/// Pages that a refresh asks for again beside the first; the others are fetched when they are looked at.
constexpr std::size_t pagesKeptByRefresh = 3;

bool sameRows(const std::vector<TableRow> &a, const std::vector<TableRow> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const TableRow &one, const TableRow &other) { return one.id == other.id; });
}

} // namespace

PagedTableModel::PagedTableModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &PagedTableModel::fetchWanted);
}

void PagedTableModel::setColumns(std::vector<TableColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void PagedTableModel::setFetch(Fetch fetch)
{
    m_fetch = std::move(fetch);
    clearChecks();
    ask();
}

void PagedTableModel::sortBy(const QString &sortKey, bool descending)
{
    if (m_sortKey == sortKey && m_isDescending == descending) {
        return;
    }
    m_sortKey = sortKey;
    m_isDescending = descending;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
    ask();
}

void PagedTableModel::refresh()
{
    if (!m_hasLoaded || m_pages.empty()) {
        ask();
        return;
    }
    for (KeptPage &page : m_pages) {
        page.isStale = page.rows.has_value() || page.isLoading;
        page.hasFailed = false;
    }
    forgetFetches();
    letGoFarPages(pagesKeptByRefresh);
    setError(std::nullopt);
    m_pages.front().isStale = true;
    for (int page = lastPage(); page >= 0; --page) {
        if (m_pages[static_cast<std::size_t>(page)].isStale) {
            m_wanted.push_back(page);
        }
    }
    fetchWanted();
}

void PagedTableModel::retry()
{
    if (!m_hasLoaded) {
        ask();
        return;
    }
    setError(std::nullopt);
    for (int page = lastPage(); page >= 0; --page) {
        if (KeptPage &kept = m_pages[static_cast<std::size_t>(page)]; kept.hasFailed) {
            kept.hasFailed = false;
            sayChanged(page);
            want(page);
        }
    }
}

void PagedTableModel::forgetFetches()
{
    ++m_generation;
    m_isFetching = false;
    m_isAsking = false;
    m_wanted.clear();
    m_wantsMore = false;
    m_timer->stop();
    for (KeptPage &page : m_pages) {
        page.isLoading = false;
    }
}

PageRequest PagedTableModel::requestFrom(const std::optional<QString> &cursor) const
{
    PageRequest request;
    request.limit = pageSize;
    request.cursor = cursor;
    if (!m_sortKey.isEmpty()) {
        request.sort = m_sortKey;
        request.descending = m_isDescending;
    }
    return request;
}

void PagedTableModel::ask()
{
    if (!m_fetch) {
        return;
    }
    forgetFetches();
    m_isAsking = true;
    m_hasLoaded = false;
    setError(std::nullopt);
    updateLoading();
    m_fetch(requestFrom(std::nullopt), this, [this, generation = m_generation](Result<RowPage> reply) {
        if (generation == m_generation) {
            takeFirst(std::move(reply));
        }
    });
}

void PagedTableModel::takeFirst(Result<RowPage> reply)
{
    m_isAsking = false;
    beginResetModel();
    m_pages.clear();
    m_next.reset();
    if (reply) {
        m_hasLoaded = true;
        KeptPage first;
        first.size = static_cast<int>(reply->rows.size());
        first.rows = std::move(reply->rows);
        first.touched = ++m_touches;
        m_pages.push_back(std::move(first));
        m_next = reply->next;
    }
    renumber();
    endResetModel();
    setCount(reply ? *reply : RowPage());
    updateLoading();
    if (reply) {
        Q_EMIT loaded();
    } else {
        setError(reply.error());
        Q_EMIT failed(reply.error());
    }
}

void PagedTableModel::want(int page) const
{
    const KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    if (m_isAsking || kept.isLoading || kept.hasFailed || (kept.rows && !kept.isStale)) {
        return;
    }
    m_wanted.erase(std::remove(m_wanted.begin(), m_wanted.end(), page), m_wanted.end());
    m_wanted.push_back(page);
    if (m_wanted.size() > mostWanted) {
        m_wanted.erase(m_wanted.begin());
    }
    if (!m_timer->isActive()) {
        m_timer->start();
    }
}

void PagedTableModel::fetchWanted()
{
    if (m_isFetching || m_isAsking) {
        return;
    }
    while (!m_wanted.empty() && !m_isFetching) {
        const int page = m_wanted.back();
        m_wanted.pop_back();
        if (page <= lastPage()) {
            startFetch(page);
        }
    }
    if (!m_isFetching && m_wantsMore) {
        beginNextPage();
    }
}

void PagedTableModel::startFetch(int page)
{
    KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    kept.isLoading = true;
    m_isFetching = true;
    updateLoading();
    m_fetch(requestFrom(kept.cursor), this, [this, page, generation = m_generation](Result<RowPage> reply) {
        if (generation == m_generation) {
            takePage(page, std::move(reply));
        }
    });
}

void PagedTableModel::beginNextPage()
{
    m_wantsMore = false;
    if (!m_next) {
        return;
    }
    KeptPage page;
    page.cursor = std::exchange(m_next, std::nullopt);
    page.firstRow = m_rows;
    page.size = pageSize;
    if (!m_countCapped) {
        page.size = static_cast<int>(std::clamp<std::int64_t>(m_count - m_rows, 1, pageSize));
    }
    beginInsertRows({}, m_rows, m_rows + page.size - 1);
    m_pages.push_back(std::move(page));
    renumber();
    endInsertRows();
    startFetch(lastPage());
}

void PagedTableModel::takePage(int page, Result<RowPage> reply)
{
    m_isFetching = false;
    KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    kept.isLoading = false;
    if (reply) {
        const std::optional<QString> next = reply->next;
        if (page == 0) {
            setCount(*reply);
        }
        putRows(page, std::move(reply->rows));
        setNext(page, next);
        letGoFarPages(mostPages);
    } else {
        kept.hasFailed = true;
        sayChanged(page);
        setError(reply.error());
        Q_EMIT failed(reply.error());
    }
    fetchWanted();
    updateLoading();
}

void PagedTableModel::putRows(int page, std::vector<TableRow> rows)
{
    const auto at = static_cast<std::size_t>(page);
    const int size = static_cast<int>(rows.size());
    if (size > m_pages[at].size) {
        resize(page, size);
    }
    m_pages[at].isStale = false;
    m_pages[at].hasFailed = false;
    m_pages[at].touched = ++m_touches;
    if (m_pages[at].rows && !sameRows(*m_pages[at].rows, rows)) {
        followRows(page, std::move(rows));
    } else {
        m_pages[at].rows = std::move(rows);
    }
    if (size < m_pages[at].size) {
        resize(page, size);
    }
    sayChanged(page);
}

/// Puts the rows in place of the ones that are here. What points at a row, such as the current index, moves
/// to where that row is now.
void PagedTableModel::followRows(int page, std::vector<TableRow> rows)
{
    Q_EMIT layoutAboutToBeChanged();
    KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    std::unordered_map<QString, int> places;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        places.emplace(rows[row].id, kept.firstRow + static_cast<int>(row));
    }
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before) {
        const int inPage = index.row() - kept.firstRow;
        if (inPage < 0 || inPage >= kept.size) {
            after.append(index);
            continue;
        }
        const bool wasHere = static_cast<std::size_t>(inPage) < kept.rows->size();
        const auto place
            = wasHere ? places.find((*kept.rows)[static_cast<std::size_t>(inPage)].id) : places.end();
        after.append(place == places.end() ? QModelIndex() : createIndex(place->second, index.column()));
    }
    kept.rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void PagedTableModel::setNext(int page, const std::optional<QString> &next)
{
    if (page == lastPage()) {
        m_next = next;
        return;
    }
    if (!next) {
        removePagesFrom(page + 1);
        m_next.reset();
        return;
    }
    KeptPage &following = m_pages[static_cast<std::size_t>(page) + 1];
    if (following.cursor == next) {
        return;
    }
    following.cursor = next;
    if (following.rows && !following.isStale) {
        following.isStale = true;
        want(page + 1);
    }
}

void PagedTableModel::resize(int page, int size)
{
    const auto at = static_cast<std::size_t>(page);
    const int end = m_pages[at].firstRow + m_pages[at].size;
    const int difference = size - m_pages[at].size;
    if (difference > 0) {
        beginInsertRows({}, end, end + difference - 1);
        m_pages[at].size = size;
        renumber();
        endInsertRows();
    } else if (difference < 0) {
        beginRemoveRows({}, end + difference, end - 1);
        m_pages[at].size = size;
        renumber();
        endRemoveRows();
    }
}

void PagedTableModel::removePagesFrom(int page)
{
    const auto first = m_pages.begin() + page;
    if (first == m_pages.end()) {
        return;
    }
    beginRemoveRows({}, first->firstRow, m_rows - 1);
    m_pages.erase(first, m_pages.end());
    m_wanted.erase(std::remove_if(m_wanted.begin(), m_wanted.end(), [page](int p) { return p >= page; }),
                   m_wanted.end());
    renumber();
    endRemoveRows();
}

void PagedTableModel::letGo(int page)
{
    m_pages[static_cast<std::size_t>(page)].rows.reset();
    m_pages[static_cast<std::size_t>(page)].isStale = false;
    sayChanged(page);
}

std::vector<int> PagedTableModel::pagesByUse() const
{
    std::vector<int> here;
    for (int page = 0; page <= lastPage(); ++page) {
        if (m_pages[static_cast<std::size_t>(page)].rows) {
            here.push_back(page);
        }
    }
    std::sort(here.begin(), here.end(), [this](int a, int b) {
        return m_pages[static_cast<std::size_t>(a)].touched > m_pages[static_cast<std::size_t>(b)].touched;
    });
    return here;
}

void PagedTableModel::letGoFarPages(std::size_t most)
{
    const std::vector<int> here = pagesByUse();
    for (std::size_t place = most; place < here.size(); ++place) {
        letGo(here[place]);
    }
}

void PagedTableModel::renumber()
{
    m_rows = 0;
    for (KeptPage &page : m_pages) {
        page.firstRow = m_rows;
        m_rows += page.size;
    }
}

void PagedTableModel::sayChanged(int page)
{
    const KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    if (kept.size > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(kept.firstRow, 0), index(kept.firstRow + kept.size - 1, columnCount() - 1));
    }
}

void PagedTableModel::setCount(const RowPage &fetched)
{
    if (m_count != fetched.count || m_countCapped != fetched.countCapped) {
        m_count = fetched.count;
        m_countCapped = fetched.countCapped;
        Q_EMIT countChanged();
    }
}

void PagedTableModel::setError(std::optional<Error> error)
{
    m_error = std::move(error);
}

bool PagedTableModel::isLoading() const
{
    return m_isAsking || m_isFetching;
}

void PagedTableModel::updateLoading()
{
    if (m_wasLoading != isLoading()) {
        m_wasLoading = isLoading();
        Q_EMIT loadingChanged();
    }
}

int PagedTableModel::pageOf(int row) const
{
    if (row < 0 || row >= m_rows) {
        return -1;
    }
    const auto after
        = std::upper_bound(m_pages.begin(), m_pages.end(), row,
                           [](int wanted, const KeptPage &page) { return wanted < page.firstRow; });
    return static_cast<int>(after - m_pages.begin()) - 1;
}

void PagedTableModel::touch(int row) const
{
    const int page = pageOf(row);
    if (page < 0 || !m_hasLoaded) {
        return;
    }
    m_pages[static_cast<std::size_t>(page)].touched = ++m_touches;
    want(page);
    if (m_next && row >= m_rows - rowsAhead) {
        const_cast<PagedTableModel *>(this)->fetchMore({});
    }
}

const std::any *PagedTableModel::value(int row) const
{
    const int page = pageOf(row);
    if (page < 0) {
        return nullptr;
    }
    const KeptPage &kept = m_pages[static_cast<std::size_t>(page)];
    const auto inPage = static_cast<std::size_t>(row - kept.firstRow);
    return kept.rows && inPage < kept.rows->size() ? &(*kept.rows)[inPage].value : nullptr;
}

QString PagedTableModel::idAt(int row) const
{
    if (!value(row)) {
        return {};
    }
    const KeptPage &kept = m_pages[static_cast<std::size_t>(pageOf(row))];
    return (*kept.rows)[static_cast<std::size_t>(row - kept.firstRow)].id;
}

int PagedTableModel::rowOf(const QString &id) const
{
    for (const KeptPage &page : m_pages) {
        if (!page.rows) {
            continue;
        }
        const auto found = std::find_if(page.rows->begin(), page.rows->end(),
                                        [&](const TableRow &row) { return row.id == id; });
        if (found != page.rows->end()) {
            return page.firstRow + static_cast<int>(found - page.rows->begin());
        }
    }
    return -1;
}

bool PagedTableModel::hasFailed(int row) const
{
    const int page = pageOf(row);
    return page >= 0 && m_pages[static_cast<std::size_t>(page)].hasFailed;
}

int PagedTableModel::pagesHere() const
{
    return static_cast<int>(pagesByUse().size());
}

Cell PagedTableModel::cell(int row, int column) const
{
    const std::any *here = value(row);
    if (!here || column < 0 || column >= columnCount()) {
        return {};
    }
    return m_columns[static_cast<std::size_t>(column)].cell(*here);
}

void PagedTableModel::replace(const QString &id, std::any value)
{
    const int row = rowOf(id);
    if (row < 0) {
        return;
    }
    KeptPage &kept = m_pages[static_cast<std::size_t>(pageOf(row))];
    (*kept.rows)[static_cast<std::size_t>(row - kept.firstRow)].value = std::move(value);
    if (columnCount() > 0) {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

bool PagedTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasLoaded && m_next.has_value();
}

/// Only asked for here: views call this while rows are being inserted.
void PagedTableModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    m_wantsMore = true;
    if (!m_timer->isActive()) {
        m_timer->start();
    }
}

} // namespace truvamate
