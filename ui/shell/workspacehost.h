#pragma once

#include "client/transport.h"
#include "models/time.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace truvamate {

/// What is known of the workspace that is open, for the status bar and for diagnostics.
struct WorkspaceFacts
{
    QString id;
    QString name;
    QString environment; ///< "live", "training", "sample"
    QString folder; ///< of a workspace on this computer
    QString keyFile; ///< of the same: what its pictures and personal data are sealed with
    QString server; ///< address of a workspace on a server: "https://truvamate.example.com"
    QString database; ///< "SQLite 3.40.1"; of a server it is not known
    int schemaVersion = 0;
    bool asksPassword = false; ///< of a practice workspace on a server: people sign in as on a live one

    bool isLive() const { return environment == QLatin1String("live"); }
    bool needsPassword() const { return isLive() || asksPassword; }
    bool isOnServer() const { return !server.isEmpty(); }
};

struct OpenWorkspace
{
    WorkspaceFacts facts;
    Transport *transport = nullptr; ///< both live until the host closes the workspace
    const Clock *clock = nullptr;
};

/// A person who is there from the first day of a live workspace.
struct FirstStaff
{
    QString name;
    QString email;
    QString password;
};

struct NewWorkspace
{
    QString folder;
    QString name;
    FirstStaff owner;
    FirstStaff second; ///< who looks at what the owner proposes
};

/// A backup and what it shall become.
struct RestoredWorkspace
{
    QString backup; ///< its folder
    QString keyFile; ///< that it was sealed with
    QString folder; ///< new or empty
};

/// Opens and makes workspaces; the program around the windows knows how. It never blocks: replies come from
/// the event loop, once, in the order of what was asked, and never after their context is gone. One workspace
/// is open at a time.
class WorkspaceHost : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    using Reply = std::function<void(Result<OpenWorkspace>)>;
    using Met = std::function<void(Result<WorkspaceFacts>)>;
    /// How much of all there is to do is done.
    using Said = std::function<void(int percent)>;

    virtual bool isIn(const QString &folder) const = 0;
    virtual void open(const QString &folder, QObject *context, Reply reply) = 0;
    /// Builds a sample workspace, which takes seconds, and opens it. Stopping leaves nothing behind.
    /// Errors: workspace.stopped and those of making one.
    virtual void makeSample(const QString &folder, QObject *context, Said said, std::stop_token stop,
                            Reply reply)
        = 0;
    /// Made whole or not at all. Errors: workspace.exists, workspace.folder_taken, workspace.folder, and
    /// those of addresses and passwords, whose details say of which person (0 the owner, 1 the second).
    virtual void makeLive(const NewWorkspace &workspace, QObject *context, Reply reply) = 0;
    /// Asks the server at an address, as a person types it, which workspace it has; nothing is told to it.
    /// Errors: those of serverAddress and HttpTransport, server.client_too_old.
    virtual void askServer(const QString &address, QObject *context, Met reply) = 0;
    /// Opens it. Errors as above.
    virtual void openServer(const QString &address, QObject *context, Reply reply) = 0;
    /// Saves a workspace of this computer, which may be open, into a new folder. Stopping leaves nothing
    /// behind. Errors: backup.exists, backup.unwritable, backup.stopped, those of the key file.
    using Finished = std::function<void(Result<Done>)>;
    virtual void backUp(const QString &folder, const QString &target, QObject *context, Said said,
                        std::stop_token stop, Finished reply)
        = 0;
    /// Makes a workspace of a backup, whole or not at all, and opens it. Errors: backup.…,
    /// workspace.folder_taken, those of the key file and of opening.
    virtual void restore(const RestoredWorkspace &wanted, QObject *context, Said said, std::stop_token stop,
                         Reply reply)
        = 0;
    virtual void close() = 0;
};

} // namespace truvamate
