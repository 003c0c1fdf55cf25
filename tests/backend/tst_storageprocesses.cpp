#include "backend/storage/database.h"
#include "tests/support/testdatabases.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace truvamate;

namespace {

Result<std::int64_t> countedNotes(const QString &path)
{
    TRY(db, Database::open(DatabaseConfig::sqlite(path)));
    return db->statement(QStringLiteral("SELECT count(*) FROM notes")).value<std::int64_t>();
}

/// The other process: opens the file, prints how many notes it sees, and closes it again.
int printCountedNotes(const QString &path)
{
    const auto notes = countedNotes(path);
    if (!notes) {
        std::fprintf(stderr, "%s\n", qPrintable(notes.error().message));
        return 1;
    }
    std::printf("%lld", static_cast<long long>(*notes));
    return 0;
}

QString notesSeenByAnotherProcess(const QString &path)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--count-notes"), path});
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

Result<Done> addNote(Database &db)
{
    return db.statement(QStringLiteral("INSERT INTO notes (text) VALUES ('bought')"))
        .exec()
        .map([](std::int64_t) { return Done(); });
}

} // namespace

class tst_StorageProcesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// POSIX drops every lock of a process on a file when the process closes any handle to it. Without the
    /// locks the other process takes itself for the last one and deletes the log that we still write to.
    void anotherProcessSeesWhatIsWrittenAfterAConnectionCame()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(QStringLiteral("books.sqlite"));
        const auto first = Database::open(DatabaseConfig::sqlite(path));
        VERIFY_OK(first);
        VERIFY_OK((*first)->runScript(QStringLiteral("CREATE TABLE notes (text TEXT)")));
        VERIFY_OK(addNote(**first));
        const auto second = Database::open(DatabaseConfig::sqlite(path));
        VERIFY_OK(second);
        QCOMPARE(notesSeenByAnotherProcess(path), QStringLiteral("1"));
        QVERIFY2(QFile::exists(path + QStringLiteral("-wal")), "the other process took our log away");
        VERIFY_OK(addNote(**first));
        QCOMPARE(notesSeenByAnotherProcess(path), QStringLiteral("2"));
        VERIFY_OK(addNote(**second));
        QCOMPARE(notesSeenByAnotherProcess(path), QStringLiteral("3"));
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--count-notes")) {
        return printCountedNotes(arguments[2]);
    }
    tst_StorageProcesses test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_storageprocesses.moc"
