#pragma once

#include "backend/services/dispatcher.h"
#include "models/operations/books.h"

namespace truvamate {

void serveBooks(Dispatcher &dispatcher);

/// The same as VerifyBooks, for tests and programs without a session: compares every account with the rows
/// that it was posted for, and every stored status with its facts. Only reads; run it in a snapshot beside
/// writers.
Result<BooksReport> verifyBooks(Database &db);

} // namespace truvamate
