#pragma once

#include "scanner/readerpool.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <optional>

namespace truvamate {

/// Reads files in worker processes of this same program, several at a time, and gives the answers in the
/// order of the names: a picture that kills a worker costs its own answer and no other.
class FileReader : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const QString &name, const Result<ReadImage> &read)>;

    FileReader(QStringList names, const ReadOptions &options, Answer answer);
    /// Errors in the answers: file.unreadable, those of the reader pool.
    void start();

Q_SIGNALS:
    void finished();

private:
    void askNext();
    void keep(qsizetype index, const Result<ReadImage> &read);

    QStringList m_names;
    ReadOptions m_options;
    Answer m_answer;
    ReaderPool m_pool;
    qsizetype m_asked = 0;
    qsizetype m_given = 0;
    std::map<qsizetype, Result<ReadImage>> m_early; ///< read before a file that stands in front of them
};

} // namespace truvamate
