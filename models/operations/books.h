#pragma once

#include "models/operations/operation.h"

namespace truvamate {

/// One thing in the books that does not explain itself.
struct BooksFinding
{
    QString code; ///< "books.account_unexplained", "books.over_refunded", …
    QString sentence;
    std::vector<QString> ids; ///< the rows or accounts meant, at most 20
};
BOOST_DESCRIBE_STRUCT(BooksFinding, (), (code, sentence, ids))

/// An account's balance: debits less credits, in minor units.
struct AccountBalance
{
    QString account; ///< "psp:promptpay:THB"
    QString currency;
    std::int64_t minor = 0;
    QString decimal; ///< "245.00"
};
BOOST_DESCRIBE_STRUCT(AccountBalance, (), (account, currency, minor, decimal))

struct BooksReport
{
    std::vector<BooksFinding> findings; ///< empty where the books are right
    std::vector<AccountBalance> accounts;
    std::int64_t orders = 0; ///< how many were compared
    std::int64_t transfers = 0;
};
BOOST_DESCRIBE_STRUCT(BooksReport, (), (findings, accounts, orders, transfers))

/// Compares the ledger with the rows that it was posted for, and every stored status with its facts. Reads
/// everything.
struct VerifyBooks
{
    struct Request
    {
    };
    using Response = BooksReport;
    static constexpr OperationInfo info{"books.verify", Method::Get, "/api/admin/books/verification",
                                        Permission::LedgerRead};
};
BOOST_DESCRIBE_STRUCT(VerifyBooks::Request, (), ())

} // namespace truvamate
