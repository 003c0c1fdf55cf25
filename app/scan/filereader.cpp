#include "app/scan/filereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QThread>

#include <algorithm>

namespace truvamate {

namespace {

constexpr int timeoutMs = 60'000;

int workersFor(qsizetype files)
{
    return static_cast<int>(std::clamp<qsizetype>(files, 1, std::max(1, QThread::idealThreadCount())));
}

Result<QByteArray> contentOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::NotFound, QStringLiteral("file.unreadable"),
                    QStringLiteral("“%1” cannot be opened: %2.").arg(name, file.errorString()));
    }
    return file.readAll();
}

} // namespace

FileReader::FileReader(QStringList names, const ReadOptions &options, Answer answer)
    : m_names(std::move(names))
    , m_options(options)
    , m_answer(std::move(answer))
    , m_pool({QCoreApplication::applicationFilePath(), timeoutMs}, workersFor(m_names.size()))
{
}

void FileReader::start()
{
    for (int i = 0; i < workersFor(m_names.size()); ++i) {
        askNext();
    }
}

void FileReader::askNext()
{
    if (m_asked == m_names.size()) {
        return;
    }
    const qsizetype index = m_asked++;
    const auto content = contentOf(m_names.at(index));
    if (!content) {
        QMetaObject::invokeMethod(
            this, [this, index, error = content.error()] { keep(index, tl::unexpected(error)); },
            Qt::QueuedConnection);
        return;
    }
    m_pool.read(*content, m_options, this,
                [this, index](const Result<ReadImage> &read) { keep(index, read); });
}

void FileReader::keep(qsizetype index, const Result<ReadImage> &read)
{
    m_early.emplace(index, read);
    for (auto next = m_early.find(m_given); next != m_early.end(); next = m_early.find(m_given)) {
        m_answer(m_names.at(m_given), next->second);
        m_early.erase(next);
        ++m_given;
    }
    askNext();
    if (m_given == m_names.size()) {
        Q_EMIT finished();
    }
}

} // namespace truvamate
