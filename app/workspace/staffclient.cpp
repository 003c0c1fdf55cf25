#include "app/workspace/staffclient.h"

#include "models/operations/identity.h"

namespace truvamate {

Result<FileId> uploadAndWait(Transport &transport, const QString &path, const QString &kind,
                             CallOptions options)
{
    QEventLoop loop;
    std::optional<Result<FileId>> answer;
    transport.upload(
        path, kind, &loop,
        [&](Result<FileId> file) {
            answer = std::move(file);
            loop.quit();
        },
        std::move(options));
    if (!answer) {
        loop.exec();
    }
    return *std::move(answer);
}

Result<StaffClient> StaffClient::signIn(Transport &transport, KeySequence &keys, UserId person,
                                        const QString &device)
{
    StaffClient client(transport, keys);
    transport.setToken({});
    SignIn::Request request;
    request.userId = person;
    request.device = device;
    TRY(signedIn, callAndWait<SignIn>(transport, std::move(request)));
    client.m_person = signedIn.session.userId;
    client.m_name = signedIn.session.name;
    client.m_token = signedIn.token;
    return client;
}

Result<FileId> StaffClient::upload(const QString &path, const QString &kind)
{
    m_transport->setToken(m_token);
    CallOptions options;
    options.idempotencyKey = m_keys->next();
    return uploadAndWait(*m_transport, path, kind, std::move(options));
}

} // namespace truvamate
