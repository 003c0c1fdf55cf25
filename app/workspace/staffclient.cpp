#include "app/workspace/staffclient.h"

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
    SignIn::Request request;
    request.userId = person;
    request.device = device;
    return signIn(transport, keys, [request] { return Result<SignIn::Request>(request); });
}

Result<StaffClient> StaffClient::signIn(Transport &transport, KeySequence &keys, Answers answers)
{
    StaffClient client(transport, keys);
    client.m_answers = std::move(answers);
    TRY_DO(client.signInAgain());
    return client;
}

Result<Done> StaffClient::signInAgain()
{
    m_transport->setToken({});
    TRY(request, m_answers());
    TRY(signedIn, callAndWait<SignIn>(*m_transport, std::move(request)));
    m_person = signedIn.session.userId;
    m_name = signedIn.session.name;
    m_token = signedIn.token;
    return Done();
}

Result<FileId> StaffClient::upload(const QString &path, const QString &kind)
{
    auto file = uploadOnce(path, kind);
    if (!file && hasExpired(file.error())) {
        TRY_DO(signInAgain());
        file = uploadOnce(path, kind);
    }
    return file;
}

Result<FileId> StaffClient::uploadOnce(const QString &path, const QString &kind)
{
    m_transport->setToken(m_token);
    return uploadAndWait(*m_transport, path, kind);
}

} // namespace truvamate
