#pragma once

#include "backend/storage/database.h"
#include "models/identifiers.h"

/// What an order's lines rest on: draws, the states we buy in, and the count that numbers it.
namespace truvamate {

struct OrderedDraw
{
    DrawId id;
    QString game;
    DrawDate date;
    Instant at;
    QString edition;
    int mainMax = 0;
    int specialMax = 0;
    QString status;
};
Result<std::optional<OrderedDraw>> findOrderedDraw(Database &db, DrawId draw);

/// The states that an active shop is in, by code.
Result<std::vector<QString>> findShopStates(Database &db);

/// Takes the next number of a kind ("LTO") and year. Others who take one wait until this transaction ends.
Result<std::int64_t> takeOrderCount(Database &db, const QString &kind, int year);

} // namespace truvamate
