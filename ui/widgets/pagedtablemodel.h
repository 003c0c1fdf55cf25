#pragma once

#include "models/operations/operation.h"
#include "ui/words/stateword.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

#include <any>
#include <functional>
#include <optional>
#include <vector>

class QTimer;

namespace truvamate {

/// An amount beside its text, for exports.
struct CellAmount
{
    std::int64_t minor = 0;
    Currency currency = Currency::Thb;
};

/// What one cell of a table shows. A state is painted as a pill, numbers as balls, else the text.
struct Cell
{
    QString text; ///< also what is copied, exported and read aloud; set for states and balls too
    QString toolTip;
    std::optional<StateWord> state;
    std::vector<int> numbers;
    std::optional<int> special;
    bool isStrong = false;
    std::optional<CellAmount> amount; ///< exported as a number with its currency
    std::optional<std::int64_t> number; ///< a count, exported as a number
    std::optional<Instant> moment; ///< exported in full, whatever the text leaves out
};

/// A column that reads rows of one type out of std::any; see columnOf.
struct TableColumn
{
    QString id; ///< stable: for saved views and exports
    QString title; ///< translated
    QString sortKey; ///< the list's published key; empty: not sortable
    bool isNumber = false; ///< aligned right
    bool isAmount = false; ///< its cells have amounts: exported with a column for the currency
    int characters = 12; ///< width at first, in average characters
    bool isShownAtFirst = true;
    std::function<Cell(const std::any &row)> cell;
};

/// columnOf<OrderSummary>("number", tr("Order"), [](const OrderSummary &order) { return
/// Cell{order.orderNumber}; })
template <typename Row, typename Function>
TableColumn columnOf(const QString &id, const QString &title, Function cell)
{
    TableColumn column;
    column.id = id;
    column.title = title;
    column.cell
        = [cell = std::move(cell)](const std::any &row) -> Cell { return cell(*std::any_cast<Row>(&row)); };
    return column;
}

struct TableRow
{
    QString id;
    std::any value;
};

struct RowPage
{
    std::vector<TableRow> rows;
    std::optional<QString> next;
    std::int64_t count = 0;
    bool countCapped = false;
};

/// Rows of a keyset list, 200 a page, fetched off the GUI thread as they come into view. Only pages near the
/// view are kept (at most 20), so a million rows cost no more than a few thousand; a page that was let go is
/// fetched again by its cursor. A reply to an earlier question (other filter, other sort) is dropped by its
/// generation. Rows of a page that is still being fetched are there already and say that they load. When a
/// page is renewed, current row and selection follow the ids of their rows.
class PagedTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using Reply = std::function<void(Result<RowPage>)>;
    /// Asks for one page; the reply comes later on the GUI thread, or never once the context is gone.
    using Fetch = std::function<void(const PageRequest &page, QObject *context, Reply reply)>;

    static constexpr int pageSize = 200;
    static constexpr int mostPages = 20;

    explicit PagedTableModel(QObject *parent = nullptr);

    void setColumns(std::vector<TableColumn> columns);
    const std::vector<TableColumn> &columns() const { return m_columns; }
    /// Forgets every row and asks from the start. The rows shown stay until the first page is here.
    void setFetch(Fetch fetch);
    const Fetch &fetch() const { return m_fetch; }
    void sortBy(const QString &sortKey, bool descending);
    QString sortKey() const { return m_sortKey; }
    bool isDescending() const { return m_isDescending; }
    /// Asks again, keeping the place: for F5 and for events.
    void refresh();
    /// Asks again for what could not be fetched.
    void retry();

    bool isLoading() const;
    bool hasLoaded() const { return m_hasLoaded; } ///< the first page of the present question is here
    const std::optional<Error> &error() const { return m_error; }
    std::int64_t count() const { return m_count; } ///< of matching rows, capped
    bool isCountCapped() const { return m_countCapped; }

    /// None for a row whose page is not here at the moment.
    const std::any *value(int row) const;
    QString idAt(int row) const;
    int rowOf(const QString &id) const; ///< among the pages that are here; −1 otherwise
    Cell cell(int row, int column) const;
    /// Puts a changed row in the place of the old one, where it is here.
    void replace(const QString &id, std::any value);
    bool isPlaceholder(int row) const { return !value(row); }
    bool hasFailed(int row) const; ///< its page could not be fetched
    int pagesHere() const;

    /// Check marks are kept by id, through refreshes and pages that are let go.
    void setCheckable(bool checkable);
    bool isCheckable() const { return m_isCheckable; }
    bool isChecked(int row) const;
    void setChecked(const QString &id, bool checked);
    void checkAllHere();
    void clearChecks();
    const QStringList &checkedIds() const { return m_checked; } ///< in the order they were checked

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void loadingChanged();
    void loaded(); ///< the first page of a new question is here
    void failed(const truvamate::Error &error);
    void countChanged();
    void checksChanged();

private:
    struct KeptPage
    {
        std::optional<QString> cursor; ///< where it begins; none for the first
        int firstRow = 0;
        int size = 0; ///< as fetched, or as expected
        std::optional<std::vector<TableRow>> rows; ///< none: being fetched, or let go
        bool isLoading = false;
        bool isStale = false; ///< shown, and asked for again
        bool hasFailed = false;
        mutable std::uint64_t touched = 0;
    };

    void ask();
    void want(int page) const;
    void fetchWanted();
    void startFetch(int page);
    void beginNextPage();
    PageRequest requestFrom(const std::optional<QString> &cursor) const;
    void forgetFetches();
    void takeFirst(Result<RowPage> reply);
    void takePage(int page, Result<RowPage> reply);
    void putRows(int page, std::vector<TableRow> rows);
    void followRows(int page, std::vector<TableRow> rows);
    void sayChanged(int page);
    void setNext(int page, const std::optional<QString> &next);
    void resize(int page, int size);
    void removePagesFrom(int page);
    void letGo(int page);
    std::vector<int> pagesByUse() const; ///< those that are here, the latest used first
    void letGoFarPages(std::size_t most);
    void renumber();
    void setCount(const RowPage &fetched);
    void setError(std::optional<Error> error);
    void updateLoading();
    void touch(int row) const;
    void showChecks(int firstRow, int lastRow);
    int pageOf(int row) const;
    int lastPage() const { return static_cast<int>(m_pages.size()) - 1; }
    QVariant columnData(const TableColumn &column, int row, int role) const;

    std::vector<TableColumn> m_columns;
    Fetch m_fetch;
    QString m_sortKey;
    bool m_isDescending = false;
    bool m_hasLoaded = false;
    std::optional<Error> m_error;
    std::int64_t m_count = 0;
    bool m_countCapped = false;

    std::vector<KeptPage> m_pages;
    std::optional<QString> m_next; ///< where the page after the last one begins
    int m_rows = 0;
    bool m_isFetching = false; ///< one page of the present generation at a time
    bool m_isAsking = false; ///< for the first page of a new question
    bool m_wasLoading = false;
    std::uint64_t m_generation = 0;
    mutable std::uint64_t m_touches = 0;
    mutable std::vector<int> m_wanted; ///< pages to fetch, the most urgent last
    bool m_wantsMore = false;
    QTimer *m_timer; ///< fetching begins from the event loop, never while a view reads
    bool m_isCheckable = false;
    QStringList m_checked;
    QSet<QString> m_isChecked; ///< the same ids
};

/// The Fetch of a list operation: makeRequest gives the request of the present filter, idOf the id of a row.
template <typename Operation, typename MakeRequest, typename IdOf, typename Transport>
PagedTableModel::Fetch fetchOf(Transport &transport, MakeRequest makeRequest, IdOf idOf)
{
    return [&transport, makeRequest = std::move(makeRequest),
            idOf = std::move(idOf)](const PageRequest &page, QObject *context, PagedTableModel::Reply reply) {
        typename Operation::Request request = makeRequest();
        request.page = page;
        transport.template call<Operation>(
            std::move(request), context,
            [reply = std::move(reply), idOf](Result<typename Operation::Response> response) {
                reply(std::move(response).map([&](typename Operation::Response list) {
                    RowPage rows;
                    rows.next = list.next;
                    rows.count = list.count;
                    rows.countCapped = list.countCapped;
                    rows.rows.reserve(list.data.size());
                    for (auto &row : list.data) {
                        const QString id = idOf(row);
                        rows.rows.push_back({id, std::any(std::move(row))});
                    }
                    return rows;
                }));
            });
    };
}

} // namespace truvamate
