#include "backend/storage/statement.h"

#include "backend/storage/database.h"

#include <QSqlError>
#include <QSqlRecord>

namespace truvamate {

namespace {

QString textOf(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

QVariant Row::value(std::string_view column) const
{
    const auto &columns = m_statement.columns;
    for (std::size_t tried = 0; tried < columns.size(); ++tried) {
        const std::size_t at = (m_nextColumn + tried) % columns.size();
        if (columns[at] == column) {
            m_nextColumn = at + 1;
            return m_statement.query.value(static_cast<int>(at));
        }
    }
    if (!m_trouble) {
        m_trouble = Error{ErrorKind::Internal,
                          QStringLiteral("storage.statement"),
                          QStringLiteral("A statement answers no column “%1”.").arg(textOf(column)),
                          {}};
    }
    return {};
}

void Row::unreadable(std::string_view column, const QVariant &value) const
{
    if (!m_trouble) {
        m_trouble
            = Error{ErrorKind::Internal,
                    QStringLiteral("storage.unreadable"),
                    value.isNull() ? QStringLiteral("The column “%1” is empty in the database, where a value "
                                                    "is needed.")
                                         .arg(textOf(column))
                                   : QStringLiteral("The column “%1” holds a value of another kind than "
                                                    "expected.")
                                         .arg(textOf(column)),
                    {}};
    }
}

Statement::Statement(Database &database, Result<std::shared_ptr<PreparedStatement>> prepared)
    : m_database(&database)
{
    if (prepared) {
        m_prepared = *std::move(prepared);
        m_bound.assign(m_prepared->names.size(), false);
    } else {
        m_trouble = std::move(prepared).error();
        m_isUnusable = true;
    }
}

Statement::~Statement()
{
    if (m_prepared) {
        m_prepared->query.finish(); // a half-read answer would hold SQLite's read lock
    }
}

Statement &Statement::bindNull(std::string_view name)
{
    return bindValue(name, QVariant());
}

Statement &Statement::bindValue(std::string_view name, Result<QVariant> value)
{
    if (m_trouble) {
        return *this;
    }
    if (!value) {
        m_trouble = std::move(value).error();
        m_trouble->details[QStringLiteral("value")] = textOf(name);
        return *this;
    }
    bool isKnown = false;
    for (std::size_t at = 0; at < m_bound.size(); ++at) {
        if (m_prepared->names[at] == name) {
            m_prepared->query.bindValue(static_cast<int>(at), *value);
            m_bound[at] = true;
            isKnown = true;
        }
    }
    if (!isKnown) {
        m_trouble = Error{ErrorKind::Internal,
                          QStringLiteral("storage.statement"),
                          QStringLiteral("A statement has no value “:%1”.").arg(textOf(name)),
                          {}};
    }
    return *this;
}

Result<Done> Statement::run()
{
    if (m_trouble) {
        const Error trouble = *m_trouble;
        if (!m_isUnusable) {
            m_trouble.reset();
        }
        return fail(trouble);
    }
    const auto unbound = std::find(m_bound.begin(), m_bound.end(), false);
    if (unbound != m_bound.end()) {
        const auto &name = m_prepared->names[static_cast<std::size_t>(unbound - m_bound.begin())];
        return fail(ErrorKind::Internal, QStringLiteral("storage.statement"),
                    QStringLiteral("The value “:%1” of a statement was not bound.").arg(textOf(name)));
    }
    TRY_DO(m_database->mayRun());
    QSqlQuery &query = m_prepared->query;
    if (!query.exec()) {
        return fail(m_database->refused(query.lastError()));
    }
    if (m_prepared->columns.empty() && query.isSelect()) {
        const QSqlRecord record = query.record();
        for (int i = 0; i < record.count(); ++i) {
            m_prepared->columns.push_back(record.fieldName(i).toStdString());
        }
    }
    return Done{};
}

bool Statement::next()
{
    return m_prepared->query.next();
}

Result<Done> Statement::finish()
{
    const QSqlError error = m_prepared->query.lastError();
    m_prepared->query.finish();
    if (error.isValid()) {
        return fail(m_database->refused(error));
    }
    if (m_trouble) {
        return fail(*std::exchange(m_trouble, std::nullopt));
    }
    return Done{};
}

Result<std::int64_t> Statement::exec()
{
    TRY_DO(run());
    const std::int64_t changed = m_prepared->query.numRowsAffected();
    m_prepared->query.finish();
    return changed;
}

Dialect Statement::dialect() const
{
    return m_database->dialect();
}

Error Statement::noRow()
{
    return Error{ErrorKind::Internal,
                 QStringLiteral("storage.no_row"),
                 QStringLiteral("A statement that always answers a row answered none."),
                 {}};
}

} // namespace truvamate
