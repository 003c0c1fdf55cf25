#include "backend/storage/listing.h"

namespace truvamate {

void ListFilter::holds(const QString &condition, const QString &name)
{
    m_conditions += condition;
    m_marks += name;
}

void ListFilter::either(const std::optional<bool> &wanted, const QString &condition, const char *name)
{
    if (wanted) {
        holds(*wanted ? QString(QStringLiteral("(%1)").arg(condition))
                      : QString(QStringLiteral("NOT (%1)").arg(condition)),
              QLatin1String(name) + QString::number(static_cast<int>(*wanted)));
    }
}

void ListFilter::isOneOf(const char *column, const char *name, const std::optional<QString> &codes)
{
    if (!codes) {
        return;
    }
    QStringList places;
    for (const QString &code : codes->split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString place = QStringLiteral("%1_%2").arg(QLatin1String(name)).arg(places.size());
        places += QLatin1Char(':') + place;
        m_binders.push_back([place, code = code.trimmed()](Statement &statement) {
            statement.bind(place.toStdString(), code);
        });
    }
    holds(places.isEmpty()
              ? QStringLiteral("1 = 0")
              : QStringLiteral("%1 IN (%2)").arg(QLatin1String(column), places.join(QLatin1String(", "))),
          QLatin1String(name) + *codes);
}

void ListFilter::begins(const char *column, const char *name, const std::optional<QString> &value)
{
    const QString typed = value.value_or(QString()).simplified().remove(QLatin1Char(' ')).toUpper();
    if (typed.isEmpty()) {
        return;
    }
    // Equal to a range of the index: nothing in a number sorts behind '~'.
    const QString end = typed + QLatin1Char('~');
    const QByteArray endName = QByteArray(name) + "_end";
    holds(QStringLiteral("%1 >= :%2 AND %1 < :%3")
              .arg(QLatin1String(column), QLatin1String(name), QString::fromLatin1(endName)),
          QLatin1String(name) + typed);
    m_binders.push_back([name, typed, endName, end](Statement &statement) {
        statement.bind(name, typed).bind(endName.toStdString(), end);
    });
}

QJsonObject ListFilter::mark() const
{
    return {{QStringLiteral("filter"), QJsonArray::fromStringList(m_marks)}};
}

void ListFilter::bind(Statement &statement) const
{
    for (const auto &binder : m_binders) {
        binder(statement);
    }
}

} // namespace truvamate
