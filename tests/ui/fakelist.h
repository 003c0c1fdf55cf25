#pragma once

#include "ui/widgets/pagedtablemodel.h"

#include <QPointer>
#include <QTimer>

#include <deque>

namespace truvamate::testing {

struct FakeRow
{
    int key = 0;
    QString text;
};

/// A list by keyset on `key`, as a backend has it, whose answers come when the test wants them.
class FakeList
{
public:
    enum class Answers { AtOnce, FromTheLoop, WhenReleased };

    explicit FakeList(int rows, Answers answers = Answers::FromTheLoop)
        : m_answers(answers)
    {
        for (int key = 0; key < rows; ++key) {
            keys.push_back(key * 10);
        }
    }

    PagedTableModel::Fetch fetch()
    {
        return [this](const PageRequest &page, QObject *context, PagedTableModel::Reply reply) {
            ++asked;
            lastRequest = page;
            switch (m_answers) {
            case Answers::AtOnce:
                reply(answer(page));
                return;
            case Answers::FromTheLoop:
                QTimer::singleShot(0, context, [this, page, reply] { reply(answer(page)); });
                return;
            case Answers::WhenReleased:
                m_waiting.push_back([this, page, reply, guard = QPointer<QObject>(context)] {
                    if (guard) {
                        reply(answer(page));
                    }
                });
            }
        };
    }

    std::size_t waiting() const { return m_waiting.size(); }
    void release()
    {
        auto first = std::move(m_waiting.front());
        m_waiting.pop_front();
        first();
    }

    static QString idOf(int key) { return QStringLiteral("id-%1").arg(key); }

    std::deque<int> keys; ///< in ascending order
    std::optional<Error> error;
    int asked = 0;
    int padding = 0; ///< characters of text beside the key
    PageRequest lastRequest;

private:
    Result<RowPage> answer(const PageRequest &page) const
    {
        if (error) {
            return fail(*error);
        }
        std::vector<int> ordered(keys.begin(), keys.end());
        const bool isDescending = page.descending.value_or(false);
        if (isDescending) {
            std::reverse(ordered.begin(), ordered.end());
        }
        auto at = ordered.begin();
        if (page.cursor) {
            const int after = page.cursor->toInt();
            at = std::find_if(ordered.begin(), ordered.end(),
                              [&](int key) { return isDescending ? key < after : key > after; });
        }
        RowPage result;
        while (at != ordered.end() && static_cast<int>(result.rows.size()) < page.limit) {
            result.rows.push_back(
                {idOf(*at), FakeRow{*at, QStringLiteral("row %1 ").arg(*at) + QString(padding, u'x')}});
            ++at;
        }
        if (at != ordered.end()) {
            result.next = QString::number(*(at - 1));
        }
        result.count = std::min<std::int64_t>(static_cast<std::int64_t>(keys.size()), 10'000);
        result.countCapped = keys.size() > 10'000;
        return result;
    }

    Answers m_answers;
    std::deque<std::function<void()>> m_waiting;
};

inline std::vector<TableColumn> fakeColumns()
{
    auto name = columnOf<FakeRow>(QStringLiteral("name"), QStringLiteral("Name"), [](const FakeRow &row) {
        Cell cell;
        cell.text = row.text;
        cell.isStrong = true;
        return cell;
    });
    name.sortKey = QStringLiteral("key");
    auto amount
        = columnOf<FakeRow>(QStringLiteral("amount"), QStringLiteral("Amount"), [](const FakeRow &row) {
              Cell cell;
              cell.text = QStringLiteral("฿%1.00").arg(row.key);
              return cell;
          });
    amount.isNumber = true;
    auto state = columnOf<FakeRow>(QStringLiteral("state"), QStringLiteral("State"), [](const FakeRow &) {
        Cell cell;
        cell.state
            = StateWord{QStringLiteral("Waiting for the draw"), QStringLiteral("clock"), Tone::Information};
        cell.text = cell.state->text;
        return cell;
    });
    auto numbers
        = columnOf<FakeRow>(QStringLiteral("numbers"), QStringLiteral("Numbers"), [](const FakeRow &) {
              Cell cell;
              cell.text = QStringLiteral("02 25 36 43 61 24");
              cell.numbers = {2, 25, 36, 43, 61};
              cell.special = 24;
              return cell;
          });
    auto hidden = columnOf<FakeRow>(QStringLiteral("key"), QStringLiteral("Key"), [](const FakeRow &row) {
        Cell cell;
        cell.text = QString::number(row.key);
        return cell;
    });
    hidden.isShownAtFirst = false;
    return {name, amount, state, numbers, hidden};
}

} // namespace truvamate::testing
