#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <map>

namespace truvamate {

/// One JSON file that follows what a person is at, so that a crash loses at most a second of typing. It is
/// written whole, atomically, on a thread of its own, and at most once a second. Only the person's account at
/// this computer may read it: a half-typed form can hold what a customer said.
class DraftStore : public QObject
{
    Q_OBJECT

public:
    using Source = std::function<QJsonValue()>;

    /// Reads what is there; a file that cannot be understood is put aside with ".broken" behind its name.
    explicit DraftStore(const QString &path, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~DraftStore() override;

    QJsonValue value(const QString &key) const { return m_values.value(key); }
    void set(const QString &key, const QJsonValue &value);
    /// Asked for the value of the key when it was touched, at most once a second.
    void setSource(const QString &key, Source source);
    /// Forgets the source; its last value stays.
    void removeSource(const QString &key);
    void touch(const QString &key);
    /// Asks the touched sources now and waits until everything is on disk.
    void flush();

Q_SIGNALS:
    void failed(const QString &reason); ///< the file cannot be written

private:
    void collect();
    void write();

    QString m_path;
    QJsonObject m_values;
    std::map<QString, Source> m_sources;
    QSet<QString> m_touched;
    bool m_isDirty = false;
    QTimer m_timer;
    QThreadPool m_writer;
};

} // namespace truvamate
