#include "tests/bench/codetally.h"

#include "tests/bench/measure.h"

#include <cstdio>

namespace truvamate::bench {

namespace {

/// UPC-A is EAN-13 with a leading zero.
bool isSame(const QByteArray &text, const QByteArray &expected)
{
    return text == expected || '0' + text == expected || text == '0' + expected;
}

double share(int part, int whole)
{
    return whole == 0 ? 0 : 100.0 * part / whole;
}

/// Ours beside each peer, or alone.
void printBeside(const QString &metric, const QString &unit, const QStringList &names,
                 const std::vector<double> &values)
{
    if (values.size() == 1) {
        bench::print({QStringLiteral("scanner"), metric, values[0], unit});
    }
    for (std::size_t i = 1; i < values.size(); ++i) {
        bench::print({QStringLiteral("scanner"), metric, values[0], unit, names.at(qsizetype(i)), values[i]});
    }
}

void printReaders(const QString &name, int count, const QStringList &names,
                  const std::vector<ReaderTally> &readers, bool isEmpty)
{
    std::vector<double> read;
    std::vector<double> wrong;
    std::vector<double> ms;
    QString line = QStringLiteral("%1 n %2").arg(name, -22).arg(count, 4);
    for (std::size_t i = 0; i < readers.size(); ++i) {
        const ReaderTally &each = readers[i];
        read.push_back(share(each.read, count));
        wrong.push_back(each.wrong);
        ms.push_back(each.ms.empty() ? 0 : medianOf(each.ms));
        line += QStringLiteral("  %1 %2 w%3%4 %5ms")
                    .arg(names.at(qsizetype(i)))
                    .arg(read.back(), 5, 'f', 1)
                    .arg(each.wrong)
                    .arg(each.aborted == 0 ? QString() : QStringLiteral(" A%1").arg(each.aborted))
                    .arg(ms.back(), 0, 'f', 1);
        if (each.aborted > 0) {
            bench::print({QStringLiteral("scanner"),
                          name + QStringLiteral(".aborts.") + names.at(qsizetype(i)), double(each.aborted),
                          QStringLiteral("pictures")});
        }
    }
    std::fprintf(stderr, "%s\n", qPrintable(line));
    if (!isEmpty) {
        printBeside(name + QStringLiteral(".read"), QStringLiteral("%"), names, read);
    }
    printBeside(name + QStringLiteral(".wrong"), QStringLiteral("pictures"), names, wrong);
    printBeside(name + QStringLiteral(".median"), QStringLiteral("ms"), names, ms);
    bench::print(
        {QStringLiteral("scanner"), name + QStringLiteral(".n"), double(count), QStringLiteral("pictures")});
}

} // namespace

SetTally::Outcome SetTally::add(const CodePicture &picture, const std::vector<Attempt> &attempts)
{
    ++m_count;
    m_isEmpty = picture.expected.isEmpty();
    m_readers.resize(attempts.size());
    m_msWherePlainReads.resize(attempts.size());
    Outcome ours = m_isEmpty ? Outcome::Right : Outcome::Missed;
    bool plainReads = false;
    for (std::size_t i = 0; i < attempts.size(); ++i) {
        const auto isRight = [&](const QByteArray &text) { return isSame(text, picture.expected); };
        const auto &texts = attempts[i].texts;
        const bool isRead = !m_isEmpty && std::any_of(texts.begin(), texts.end(), isRight);
        const bool isWrong = !std::all_of(texts.begin(), texts.end(), isRight);
        m_readers[i].read += isRead ? 1 : 0;
        m_readers[i].wrong += isWrong ? 1 : 0;
        m_readers[i].aborted += attempts[i].aborted ? 1 : 0;
        if (!attempts[i].aborted) {
            m_readers[i].ms.push_back(attempts[i].ms);
        }
        if (i == 0 && (isRead || isWrong)) {
            ours = isWrong ? Outcome::Wrong : Outcome::Right;
        }
        plainReads = plainReads || (i == 1 && isRead);
    }
    for (std::size_t i = 0; plainReads && i < attempts.size(); ++i) {
        m_msWherePlainReads[i].push_back(attempts[i].ms);
    }
    return ours;
}

void SetTally::print(const QStringList &names) const
{
    printReaders(m_name, m_count, names, m_readers, m_isEmpty);
}

void Summary::add(const SetTally &tally)
{
    Group &group = m_groups[tally.name().section(u'.', 0, 0)];
    group.count += tally.count();
    group.readers.resize(tally.readers().size());
    m_msWherePlainReads.resize(tally.readers().size());
    int best = 0;
    for (std::size_t i = 0; i < tally.readers().size(); ++i) {
        const ReaderTally &each = tally.readers()[i];
        group.readers[i].read += each.read;
        group.readers[i].wrong += each.wrong;
        group.readers[i].aborted += each.aborted;
        group.readers[i].ms.insert(group.readers[i].ms.end(), each.ms.begin(), each.ms.end());
        const auto &ms = tally.msWherePlainReads()[i];
        m_msWherePlainReads[i].insert(m_msWherePlainReads[i].end(), ms.begin(), ms.end());
        best = i == 0 ? 0 : std::max(best, each.read);
    }
    const int spare = tally.count() < 30 ? 1 : 0;
    if (!tally.readers().empty() && tally.readers()[0].read + spare < best) {
        m_behind.append(tally.name());
    }
}

void Summary::print(const QStringList &names) const
{
    for (const auto &[name, group] : m_groups) {
        printReaders(QStringLiteral("all.") + name, group.count, names, group.readers,
                     name == QLatin1String("nothing"));
    }
    if (m_msWherePlainReads.size() > 1 && !m_msWherePlainReads[1].empty()) {
        std::vector<double> medians;
        for (const auto &ms : m_msWherePlainReads) {
            medians.push_back(medianOf(ms));
        }
        printBeside(QStringLiteral("median_where_plain_reads"), QStringLiteral("ms"), names, medians);
    }
    bench::print({QStringLiteral("scanner"), QStringLiteral("sets_behind_a_peer"), double(m_behind.size()),
                  QStringLiteral("sets")});
    if (!m_behind.isEmpty()) {
        std::fprintf(stderr, "behind a peer: %s\n", qPrintable(m_behind.join(u' ')));
    }
}

} // namespace truvamate::bench
