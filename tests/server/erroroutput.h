#pragma once

#include <QFile>

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace truvamate::testing {

/// While it lives, what this process writes to standard error goes into a file.
class ErrorOutput
{
public:
    explicit ErrorOutput(QString path)
        : m_path(std::move(path))
        , m_file(std::fopen(qPrintable(m_path), "wb"))
        , m_before(dup(fileno(stderr)))
    {
        std::fflush(stderr);
        dup2(fileno(m_file), fileno(stderr));
    }
    ~ErrorOutput()
    {
        std::fflush(stderr);
        dup2(m_before, fileno(stderr));
        close(m_before);
        std::fclose(m_file);
    }
    ErrorOutput(const ErrorOutput &) = delete;
    ErrorOutput &operator=(const ErrorOutput &) = delete;

    QByteArray written() const
    {
        std::fflush(stderr);
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QString m_path;
    std::FILE *m_file;
    int m_before;
};

} // namespace truvamate::testing
