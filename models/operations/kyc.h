#pragma once

#include "models/operations/customers.h"

/// Identity checks and sanctions lists.
namespace truvamate {

struct KycDocument
{
    QString kind; ///< "id_front", "id_back", "passport", "selfie", "proof_of_address"
    FileId fileId;
    Instant addedAt;
};
BOOST_DESCRIBE_STRUCT(KycDocument, (), (kind, fileId, addedAt))

struct KycDecision
{
    QString outcome; ///< "verified", "rejected_final", "rejected_retry"
    std::optional<QString> label;
    std::optional<QString> customerMessage;
    std::optional<QString> note;
    QString decidedByName;
    Instant decidedAt;
};
BOOST_DESCRIBE_STRUCT(KycDecision, (), (outcome, label, customerMessage, note, decidedByName, decidedAt))

struct KycCase
{
    KycCaseId id;
    UserId customerId;
    QString customerName;
    QString status; ///< "open", "awaiting_customer", "resolved"
    Instant openedAt;
    std::optional<Instant> resolvedAt;
    std::vector<KycDocument> documents; ///< filled by GetKycCase
    std::vector<KycDecision> decisions; ///< filled by GetKycCase
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(KycCase, (),
                      (id, customerId, customerName, status, openedAt, resolvedAt, documents, decisions,
                       version))

/// Oldest first.
struct ListKycCases
{
    struct Request
    {
        std::optional<QString> status;
        PageRequest page;
    };
    using Response = Page<KycCase>;
    static constexpr OperationInfo info{"kyc.list", Method::Get, "/api/admin/kyc/cases", Permission::KycRead};
};
BOOST_DESCRIBE_STRUCT(ListKycCases::Request, (), (status, page))

struct GetKycCase
{
    struct Request
    {
        KycCaseId caseId;
    };
    using Response = KycCase;
    static constexpr OperationInfo info{"kyc.get", Method::Get, "/api/admin/kyc/cases/{case_id}",
                                        Permission::KycRead};
};
BOOST_DESCRIBE_STRUCT(GetKycCase::Request, (), (caseId))

/// One open case a customer. Errors: kyc.open_already, kyc.rejected_for_good.
struct OpenKycCase
{
    struct Request
    {
        UserId customerId;
    };
    using Response = KycCase;
    static constexpr OperationInfo info{"kyc.open", Method::Post, "/api/admin/kyc/cases",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(OpenKycCase::Request, (), (customerId))

struct AddKycDocument
{
    struct Request
    {
        KycCaseId caseId;
        QString kind;
        FileId fileId;
    };
    using Response = KycCase;
    static constexpr OperationInfo info{"kyc.add_document", Method::Post,
                                        "/api/admin/kyc/cases/{case_id}/documents",
                                        Permission::CustomersWrite, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(AddKycDocument::Request, (), (caseId, kind, fileId))

/// "verified" needs a recorded ID number and a document; "rejected_retry" waits for the customer.
struct DecideKycCase
{
    struct Request
    {
        KycCaseId caseId;
        QString outcome;
        std::optional<QString> label;
        std::optional<QString> customerMessage; ///< needed to reject
        std::optional<QString> note;
        std::int64_t version = 0;
    };
    using Response = KycCase;
    static constexpr OperationInfo info{"kyc.decide", Method::Post, "/api/admin/kyc/cases/{case_id}/decision",
                                        Permission::KycDecide, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(DecideKycCase::Request, (), (caseId, outcome, label, customerMessage, note, version))

struct ImportedSanctions
{
    SanctionsListId listId;
    std::int64_t entries = 0;
    std::int64_t hits = 0; ///< customers whose name is on it and was not cleared before
};
BOOST_DESCRIBE_STRUCT(ImportedSanctions, (), (listId, entries, hits))

/// Lines of CSV whose first field is a name. Names are compared without case, marks and order of words.
struct ImportSanctionsList
{
    struct Request
    {
        QString source;
        Instant publishedAt;
        std::vector<QString> lines;
    };
    using Response = ImportedSanctions;
    static constexpr OperationInfo info{"sanctions.import", Method::Post, "/api/admin/sanctions/lists",
                                        Permission::KycDecide, Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(ImportSanctionsList::Request, (), (source, publishedAt, lines))

struct SanctionsHit
{
    SanctionsListId listId;
    QString source;
    UserId customerId;
    QString customerName;
    QString entry;
    QString outcome; ///< "open", "false_positive", "confirmed"
};
BOOST_DESCRIBE_STRUCT(SanctionsHit, (), (listId, source, customerId, customerName, entry, outcome))

struct SanctionsHits
{
    std::vector<SanctionsHit> data; ///< at most 1,000
};
BOOST_DESCRIBE_STRUCT(SanctionsHits, (), (data))

struct ListSanctionsHits
{
    struct Request
    {
        std::optional<QString> outcome;
    };
    using Response = SanctionsHits;
    static constexpr OperationInfo info{"sanctions.hits", Method::Get, "/api/admin/sanctions/hits",
                                        Permission::KycRead};
};
BOOST_DESCRIBE_STRUCT(ListSanctionsHits::Request, (), (outcome))

struct DecideSanctionsHit
{
    struct Request
    {
        SanctionsListId listId;
        UserId customerId;
        QString entry;
        QString outcome; ///< "false_positive", "confirmed"
        QString reason;
    };
    using Response = SanctionsHit;
    static constexpr OperationInfo info{"sanctions.decide", Method::Post,
                                        "/api/admin/sanctions/hits/decision", Permission::KycDecide,
                                        Effect::Writes};
};
BOOST_DESCRIBE_STRUCT(DecideSanctionsHit::Request, (), (listId, customerId, entry, outcome, reason))

} // namespace truvamate
