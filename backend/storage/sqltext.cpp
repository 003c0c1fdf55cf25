#include "backend/storage/sqltext.h"

#include <algorithm>

namespace truvamate {

namespace {

bool isNameStart(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
        || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || c == QLatin1Char('_');
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
}

qsizetype endOfName(QStringView sql, qsizetype at)
{
    while (at < sql.size() && isNamePart(sql[at])) {
        ++at;
    }
    return at;
}

/// The position behind `end`, searched from `from`; the end of the text when it is never closed.
qsizetype behind(QStringView sql, QStringView end, qsizetype from)
{
    const qsizetype found = sql.indexOf(end, from);
    return found < 0 ? sql.size() : found + end.size();
}

qsizetype endOfDollarQuote(QStringView sql, qsizetype at)
{
    const qsizetype tagEnd = endOfName(sql, at + 1);
    const bool isQuote = tagEnd < sql.size() && sql[tagEnd] == QLatin1Char('$')
        && (tagEnd == at + 1 || isNameStart(sql[at + 1]));
    return isQuote ? behind(sql, sql.mid(at, tagEnd + 1 - at), tagEnd + 1) : at;
}

/// A stretch of SQL text that is one thing to us.
struct Piece
{
    enum class Kind { Comment, Quoted, Word, Value, Symbol };
    Kind kind = Kind::Symbol;
    QStringView text;
};

Piece nextPiece(QStringView sql, qsizetype at)
{
    const QChar c = sql[at];
    const QChar next = at + 1 < sql.size() ? sql[at + 1] : QChar();
    const auto piece = [&](Piece::Kind kind, qsizetype end) { return Piece{kind, sql.mid(at, end - at)}; };
    if (c == QLatin1Char('-') && next == QLatin1Char('-')) {
        const qsizetype end = sql.indexOf(QLatin1Char('\n'), at);
        return piece(Piece::Kind::Comment, end < 0 ? sql.size() : end);
    }
    if (c == QLatin1Char('/') && next == QLatin1Char('*')) {
        return piece(Piece::Kind::Comment, behind(sql, u"*/", at + 2));
    }
    if (c == QLatin1Char('\'') || c == QLatin1Char('"')) {
        return piece(Piece::Kind::Quoted, behind(sql, sql.mid(at, 1), at + 1));
    }
    if (c == QLatin1Char('$')) {
        const qsizetype end = endOfDollarQuote(sql, at);
        return end == at ? piece(Piece::Kind::Symbol, at + 1) : piece(Piece::Kind::Quoted, end);
    }
    if (c == QLatin1Char(':') && next == QLatin1Char(':')) {
        return piece(Piece::Kind::Symbol, at + 2);
    }
    if (c == QLatin1Char(':') && isNameStart(next)) {
        return piece(Piece::Kind::Value, endOfName(sql, at + 1));
    }
    if (isNameStart(c)) {
        return piece(Piece::Kind::Word, endOfName(sql, at));
    }
    return piece(Piece::Kind::Symbol, at + 1);
}

bool isWord(QStringView text, QLatin1String word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

/// Collects one statement of a script and knows whether a semicolon ends it.
class StatementBuilder
{
public:
    void add(const Piece &piece)
    {
        m_text += piece.text;
        if (piece.kind == Piece::Kind::Word) {
            ++m_words;
            m_isCreate = m_words == 1 ? isWord(piece.text, QLatin1String("create")) : m_isCreate;
            m_isTrigger
                = m_isTrigger || (m_isCreate && m_words <= 3 && isWord(piece.text, QLatin1String("trigger")));
            m_endsBody = m_afterSemicolon && isWord(piece.text, QLatin1String("end"));
            m_afterSemicolon = false;
        } else if (piece.text == QLatin1String(";")) {
            m_afterSemicolon = true;
        } else if (!piece.text.trimmed().isEmpty()) {
            m_afterSemicolon = false;
            m_endsBody = false;
        }
    }
    bool endsHere() const { return !m_isTrigger || m_endsBody; }
    QString text() const { return m_text.trimmed(); }

private:
    QString m_text;
    int m_words = 0;
    bool m_isCreate = false;
    bool m_isTrigger = false;
    bool m_afterSemicolon = false;
    bool m_endsBody = false;
};

/// Gives a value its position and answers how the driver writes it.
QString place(DatabaseKind kind, const std::string &name, std::vector<std::string> &names)
{
    if (kind == DatabaseKind::Sqlite) {
        names.push_back(name);
        return QStringLiteral("?");
    }
    const auto found = std::find(names.begin(), names.end(), name);
    const auto number = found - names.begin() + 1;
    if (found == names.end()) {
        names.push_back(name);
    }
    return QLatin1Char('$') + QString::number(number);
}

} // namespace

Result<DriverStatement> toDriverStatement(DatabaseKind kind, const QString &sql)
{
    DriverStatement result;
    result.text.reserve(sql.size());
    for (qsizetype at = 0; at < sql.size();) {
        const Piece piece = nextPiece(sql, at);
        at += piece.text.size();
        if (piece.kind == Piece::Kind::Comment) {
            result.text += QLatin1Char(' ');
        } else if (piece.kind == Piece::Kind::Value) {
            result.text += place(kind, piece.text.mid(1).toLatin1().toStdString(), result.names);
        } else if (piece.text == QLatin1String("?")) {
            return fail(ErrorKind::Internal, QStringLiteral("storage.statement"),
                        QStringLiteral("A statement holds “?”; values are written as :name, and PostgreSQL's "
                                       "operators with a question mark as functions."));
        } else {
            result.text += piece.text;
        }
    }
    return result;
}

QStringList splitScript(const QString &script)
{
    QStringList statements;
    StatementBuilder current;
    const auto finish = [&] {
        if (!current.text().isEmpty()) {
            statements += current.text();
        }
        current = StatementBuilder();
    };
    for (qsizetype at = 0; at < script.size();) {
        Piece piece = nextPiece(script, at);
        at += piece.text.size();
        if (piece.kind == Piece::Kind::Comment) {
            piece.text = u" ";
        }
        if (piece.text == QLatin1String(";") && current.endsHere()) {
            finish();
        } else {
            current.add(piece);
        }
    }
    finish();
    return statements;
}

} // namespace truvamate
