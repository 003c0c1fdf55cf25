#pragma once

#include "tests/bench/codesets.h"
#include "tests/bench/peerreaders.h"

#include <QStringList>

#include <map>

namespace truvamate::bench {

/// What one reader did with some pictures.
struct ReaderTally
{
    int read = 0; ///< pictures whose text was given
    int wrong = 0; ///< pictures for which any other text was given
    int aborted = 0;
    std::vector<double> ms;
};

/// What the readers did with one set.
class SetTally
{
public:
    enum class Outcome { Right, Missed, Wrong };

    explicit SetTally(QString name)
        : m_name(std::move(name))
    {
    }

    /// attempts: one a reader, ours the first; gives what ours did.
    Outcome add(const CodePicture &picture, const std::vector<Attempt> &attempts);

    /// Lines of JSON on standard output, and one line to look at on standard error. names: of the readers.
    void print(const QStringList &names) const;

    const QString &name() const { return m_name; }
    int count() const { return m_count; }
    const std::vector<ReaderTally> &readers() const { return m_readers; }
    /// Milliseconds of every reader on the pictures that the second reader (plain ZXing) read.
    const std::vector<std::vector<double>> &msWherePlainReads() const { return m_msWherePlainReads; }

private:
    QString m_name;
    bool m_isEmpty = false; ///< a set in which nothing must be read
    int m_count = 0;
    std::vector<ReaderTally> m_readers;
    std::vector<std::vector<double>> m_msWherePlainReads;
};

/// Sets together, by the part of their name before the dot.
class Summary
{
public:
    void add(const SetTally &tally);
    void print(const QStringList &names) const;

private:
    struct Group
    {
        int count = 0;
        std::vector<ReaderTally> readers;
    };
    std::map<QString, Group> m_groups;
    QStringList m_behind; ///< sets in which a peer read more than one picture more
    std::vector<std::vector<double>> m_msWherePlainReads;
};

} // namespace truvamate::bench
