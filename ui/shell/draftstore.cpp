#include "ui/shell/draftstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace truvamate {

namespace {

constexpr int writeEveryMs = 1000;

/// Empty where it went well.
QString writeWhole(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return file.errorString();
    }
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit()) {
        return file.errorString();
    }
    return {};
}

} // namespace

DraftStore::DraftStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_writer.setMaxThreadCount(1);
    m_timer.setInterval(writeEveryMs);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        collect();
        write();
    });
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error == QJsonParseError::NoError && document.isObject()) {
        m_values = document.object();
        return;
    }
    file.close();
    QFile::remove(path + QStringLiteral(".broken"));
    QFile::rename(path, path + QStringLiteral(".broken"));
}

DraftStore::~DraftStore()
{
    flush();
}

void DraftStore::set(const QString &key, const QJsonValue &value)
{
    if (m_values.value(key) == value) {
        return;
    }
    m_values.insert(key, value);
    m_isDirty = true;
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftStore::setSource(const QString &key, Source source)
{
    m_sources[key] = std::move(source);
}

void DraftStore::removeSource(const QString &key)
{
    if (m_touched.remove(key)) {
        set(key, m_sources.at(key)());
    }
    m_sources.erase(key);
}

void DraftStore::touch(const QString &key)
{
    m_touched.insert(key);
    // A timer that runs is left alone, or somebody who types without a pause would never be written.
    if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void DraftStore::flush()
{
    m_timer.stop();
    collect();
    write();
    m_writer.waitForDone();
}

void DraftStore::collect()
{
    const QSet<QString> touched = std::exchange(m_touched, {});
    for (const QString &key : touched) {
        const auto source = m_sources.find(key);
        if (source != m_sources.end()) {
            const QJsonValue value = source->second();
            m_isDirty = m_isDirty || m_values.value(key) != value;
            m_values.insert(key, value);
        }
    }
}

void DraftStore::write()
{
    if (!m_isDirty) {
        return;
    }
    m_isDirty = false;
    m_writer.start([this, path = m_path, values = m_values] {
        const QString problem = writeWhole(path, QJsonDocument(values).toJson(QJsonDocument::Compact));
        if (!problem.isEmpty()) {
            QMetaObject::invokeMethod(
                this, [this, problem] { Q_EMIT failed(problem); }, Qt::QueuedConnection);
        }
    });
}

} // namespace truvamate
