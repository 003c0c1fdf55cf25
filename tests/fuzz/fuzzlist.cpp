#include "backend/storage/page.h"
#include "tests/fuzz/operations.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace truvamate;

namespace {

ListQuery listBy(SortKey::Kind kind)
{
    ListQuery list;
    list.name = QStringLiteral("orders");
    list.sort.column = QStringLiteral("o.key");
    list.sort.kind = kind;
    list.id = QStringLiteral("o.id");
    return list;
}

/// The mark of a list that its cursors begin with, so that the fuzzer gets behind it.
QString markOf(const ListQuery &list)
{
    const QString cursor = page::encode(list, {QString(), QUuid(), {}});
    return QJsonDocument::fromJson(QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding))
        .array()[0]
        .toString();
}

QString packed(const QByteArray &json)
{
    return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

/// The first byte chooses a sort key and whether the rest is a cursor as it came, or the insides of one. A
/// cursor that is taken says the same when it is written again; every other one is refused by name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    constexpr SortKey::Kind kinds[]{SortKey::Kind::Text, SortKey::Kind::Integer, SortKey::Kind::Instant};
    const ListQuery list = listBy(kinds[data[0] % std::size(kinds)]);
    const QByteArray rest(reinterpret_cast<const char *>(data + 1), static_cast<qsizetype>(size - 1));
    const bool isInside = data[0] >= 128;
    const QString cursor
        = isInside ? packed("[\"" + markOf(list).toLatin1() + "\"," + rest + ']') : QString::fromUtf8(rest);
    const auto position = page::decode(list, cursor);
    if (!position && position.error().code != QLatin1String("page.bad_cursor")
        && position.error().code != QLatin1String("page.foreign_cursor")) {
        fuzz::found("a cursor is refused in another way", position.error().code.toLatin1());
    }
    if (position && *position) {
        const QString again = page::encode(list, **position);
        const auto same = page::decode(list, again);
        if (!same || !*same || page::encode(list, **same) != again) {
            fuzz::found("a cursor changes when it is written again", again.toLatin1());
        }
    }
    return 0;
}
