#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>
#include <QTimer>

namespace truvamate {

class WatchedFolder;
struct FolderLook;

/// Finds new photos in a folder, each once by its content, also after the program was ended. What lies there
/// when the folder is chosen is left alone. All of it happens on a thread of its own, so that a network drive
/// that does not answer holds up nothing.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,
        Watching,
        Gone, ///< it is looked for again
        Silent, ///< it does not answer
    };
    static constexpr int usualPollMs = 2'000;

    /// The memory is a file of what was taken or left alone. Without a time between looks it looks only when
    /// poll() is called.
    FolderWatch(const QString &memory, int pollMs, QObject *parent = nullptr);
    /// Does not wait long for a drive that is silent.
    ~FolderWatch() override;

    /// Newly chosen: photos that are there now are left alone.
    void choose(const QString &folder) { watch(folder, true); }
    /// As before the program ended: photos that came meanwhile are taken.
    void resume(const QString &folder) { watch(folder, false); }
    void stop();
    /// Looks now, unless it still looks. A photo is taken by the second look at the earliest: its size has to
    /// stay the same.
    void poll();

    State state() const { return m_state; }
    QString folder() const { return m_folder; }
    int taken() const { return m_taken; } ///< since it was chosen or resumed

    /// The answer to found(): the photo is on the disk and does not come again.
    void keep(const QByteArray &digest);
    /// The answer to found(): it could not be kept, so it comes again.
    void release(const QByteArray &digest);

Q_SIGNALS:
    /// One that is whole, the earlier first. The digest is its SHA-256.
    void found(const QString &path, const QByteArray &bytes, const QByteArray &digest);
    void stateChanged();
    void polled();

private:
    void watch(const QString &folder, bool isNew);
    void setState(State state);
    void take(int session, const FolderLook &look);

    template <typename Work> void onThread(Work work);

    QThread *m_thread;
    WatchedFolder *m_watched; ///< lives on the thread
    QTimer m_timer;
    QString m_folder;
    State m_state = State::Off;
    bool m_isLooking = false;
    int m_missed = 0; ///< looks in a row that found the one before still under way
    int m_taken = 0;
    int m_session = 0;
};

} // namespace truvamate
