#pragma once

#include "backend/services/call.h"

#include <functional>
#include <map>
#include <string_view>

namespace truvamate {

/// Runs every operation the same way, whatever the transport: who asks, may they, one transaction around a
/// write with its audit row, the same answer again for a repeated idempotency key. Refused attempts are
/// written to the audit log in a transaction of their own. After set-up it does not change and may be used
/// from many threads, each with its Database.
class Dispatcher
{
public:
    struct Environment
    {
        const Clock &clock;
        RandomSource &random;
        const Approvals &approvals;
        const BackendParts &parts;
    };

    /// What travels beside a request inside a process.
    struct Options
    {
        std::stop_token stop;
        std::function<void(std::int64_t done, std::int64_t total)> progress;
    };

    explicit Dispatcher(Environment environment);

    template <typename Operation>
    void serve(Result<typename Operation::Response> (*handler)(Call &, const typename Operation::Request &))
    {
        add(erased<Operation>(), [handler](Call &call, const std::any &request) -> Result<std::any> {
            TRY(response, handler(call, std::any_cast<const typename Operation::Request &>(request)));
            return std::any(std::move(response));
        });
    }

    template <typename Operation>
    Result<typename Operation::Response> call(Database &db, const Envelope &envelope,
                                              typename Operation::Request request,
                                              const Options &options = {}) const
    {
        TRY(response, run(db, Operation::info.name, envelope, std::any(std::move(request)), options));
        return std::any_cast<typename Operation::Response>(std::move(response));
    }

    /// For transports: request and response in the operation's own types.
    Result<std::any> run(Database &db, std::string_view operation, const Envelope &envelope,
                         const std::any &request, const Options &options = {}) const;
    /// For the wire: both as JSON.
    Result<QJsonObject> runJson(Database &db, std::string_view operation, const Envelope &envelope,
                                const QJsonObject &request, const Options &options = {}) const;

    /// For what is asked outside of operations, such as bytes of a file: who asks, may they, and not too
    /// often. A refusal is written to the audit log. The call is in no transaction.
    Result<Call> admit(Database &db, const OperationInfo &info, const Envelope &envelope,
                       const Options &options = {}) const;
    /// Whether the session of somebody who was admitted still counts.
    Result<bool> isStillThere(Database &db, const Principal &principal) const;
    /// A further call of somebody who was admitted a moment ago, on another connection.
    Call callAs(Database &db, const OperationInfo &info, const Principal &principal) const;
    /// Writes to the audit log that an admitted call was refused.
    void recordRefusal(Call &call, const Error &error) const;

    /// Every operation served, by name.
    std::vector<const ErasedOperation *> operations() const;

private:
    using Handler = std::function<Result<std::any>(Call &, const std::any &)>;
    struct Entry
    {
        const ErasedOperation *operation;
        Handler handler;
    };

    void add(const ErasedOperation &operation, Handler handler);
    Result<const Entry *> find(std::string_view operation) const;
    Result<Principal> principalFor(Database &db, const OperationInfo &info, const Envelope &envelope,
                                   Instant now) const;
    Result<std::optional<Principal>> findPrincipal(Database &db, const QString &token, Instant now) const;
    Result<Done> takeRate(Database &db, const OperationInfo &info, const Envelope &envelope,
                          const Result<Principal> &principal, Instant now) const;
    Result<std::any> runAdmitted(const Entry &entry, Call &call, const Envelope &envelope,
                                 const std::any &request) const;
    Result<std::any> writeOnce(const Entry &entry, Call &call, const Envelope &envelope,
                               const std::any &request) const;
    void ringChanged(const Call &call) const;

    Environment m_environment;
    std::map<std::string_view, Entry> m_entries;
};

} // namespace truvamate
