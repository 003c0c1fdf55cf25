#pragma once

#include "backend/storage/config.h"
#include "models/json.h"

namespace truvamate::campaign {

/// What the process that will be killed is told, as JSON in its argument.
struct Task
{
    QString work; ///< "post", "check", "scan" or "drain"
    bool sqlite = true;
    QString path; ///< SQLite: the file
    QString host; ///< PostgreSQL from here on
    int port = 0;
    QString user;
    QString databaseName;
    Instant now;
    int server = 0; ///< port of a truvamate-server, which then is spoken to in place of the database
    std::optional<UserId> person; ///< who signs in there
    QString token; ///< of the admin in whose name it works
    UserId customer;
    DrawId draw;
    ShopId shop;
    int round = 0;
};
BOOST_DESCRIBE_STRUCT(Task, (),
                      (work, sqlite, path, host, port, user, databaseName, now, server, person, token,
                       customer, draw, shop, round))

Task taskFor(const DatabaseConfig &config);
DatabaseConfig configOf(const Task &task);

/// The killed process: does the task and prints a line for each thing that the backend acknowledged. Answers
/// the exit code.
int runTask(const Task &task);

/// What the process prints first, once its database is open.
QString readyLine();

/// The keys and references of the n-th order that a posting round makes, so that a retry is the same request.
QString requestKey(int round, int number, const char *step);
QString paymentReference(int round, int number);

} // namespace truvamate::campaign
