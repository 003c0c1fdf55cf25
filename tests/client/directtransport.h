#pragma once

#include "backend/services/files.h"
#include "client/transport.h"
#include "tests/support/backendfixture.h"

#include <QFile>

namespace truvamate::testing {

/// A line between console and backend that fails when it is told to. Every call that reaches the backend is
/// committed there before its reply is looked at.
class DirectTransport final : public Transport
{
public:
    enum class Fault {
        None,
        CutBefore, ///< the request never arrives
        CutAfter, ///< it is done there, and the answer is lost
    };

    explicit DirectTransport(BackendFixture &fixture)
        : m_fixture(fixture)
    {
    }

    /// Asked for each call by its name ("slips.bind", "files.upload").
    std::function<Fault(const QString &name)> fault;
    QStringList reached; ///< what arrived at the backend, in order

    void upload(const QString &path, const QString &kind, QObject *context,
                std::function<void(Result<FileId>)> reply, CallOptions) override
    {
        const QString name = QStringLiteral("files.upload");
        Result<FileId> file = cut();
        const Fault now = faultOf(name);
        if (now != Fault::CutBefore) {
            reached.append(name);
            QFile source(path);
            file = source.open(QIODevice::ReadOnly)
                ? storeUpload(m_fixture.backend(), m_fixture.db(), m_token, kind, source.readAll())
                : Result<FileId>(cut());
        }
        if (now == Fault::CutAfter) {
            file = cut();
        }
        later(context, [reply, file] { reply(file); });
    }

protected:
    void send(const ErasedOperation &operation, std::any request, CallOptions options, QObject *context,
              Reply reply) override
    {
        const QString name = QString::fromLatin1(operation.info->name);
        Result<std::any> answer = cut();
        const Fault now = faultOf(name);
        if (now != Fault::CutBefore) {
            reached.append(name);
            answer = m_fixture.backend().dispatcher().run(m_fixture.db(), operation.info->name,
                                                          {m_token, options.idempotencyKey}, request);
        }
        if (now == Fault::CutAfter) {
            answer = cut();
        }
        later(context, [reply, answer] { reply(answer); });
    }

private:
    static tl::unexpected<Error> cut()
    {
        return fail(ErrorKind::Unavailable, QStringLiteral("transport.cut"),
                    QStringLiteral("The workspace cannot be reached."));
    }
    Fault faultOf(const QString &name) const { return fault ? fault(name) : Fault::None; }
    void later(QObject *context, std::function<void()> function)
    {
        QMetaObject::invokeMethod(
            this,
            [target = QPointer<QObject>(context), function = std::move(function)] {
                if (target) {
                    function();
                }
            },
            Qt::QueuedConnection);
    }

    BackendFixture &m_fixture;
};

} // namespace truvamate::testing
