#pragma once

#include "app/server/service.h"
#include "backend/services/wrappedkeys.h"
#include "models/operations/kyc.h"
#include "tests/client/serverfixture.h"
#include "tests/server/serverhelp.h"
#include "tests/support/purchasehelp.h"

#include <QDir>
#include <QFile>

#include <opencv2/imgcodecs.hpp>

namespace truvamate::testing {

/// A customer whose every word is unlike anything else in the house.
struct MarkedPerson
{
    QString name, phone, email, born, province, idType, idNumber, account, note, reference;
    UserId id;
    OrderId order;
    QString orderNumber;
    PaymentId payment;
    KycCaseId kycCase;
    FileId document;
    ApprovalId approval;
};

inline std::array<MarkedPerson, 2> markedPeople()
{
    const auto text = [](const char *words) { return QString::fromUtf8(words); };
    return {MarkedPerson{text("ดวงดาว ซ่อนเร้นลับ"), text("0891112223"), text("duangdao@marker.example"),
                         text("1979-08-07"), text("จังหวัดลับตา"), text("thai_id"), text("3100501234563"),
                         text("7788990011"), text("คุณป้าวิลาวัณย์โทรกลับ"), text("PP-MARIGOLD-77")},
            MarkedPerson{text("Quillhaven Marigold"), text("0862224446"), text("quillhaven@marker.example"),
                         text("1981-11-23"), text("Changwat Hiddenburi"), text("passport"), text("XQ7654321"),
                         text("6655443322"), text("Great-aunt Wilhelmine calls back"),
                         text("PP-HYACINTH-88")}};
}

inline const QString revealReason = QStringLiteral("asked about an okapi");

/// Everything of them that may not be seen at the counter: whole, masked, in Thai and in English.
inline QStringList personalMarkers(const std::array<MarkedPerson, 2> &people)
{
    QStringList all{QStringLiteral("@marker.example"), revealReason};
    for (const MarkedPerson &person : people) {
        all += {person.name,     person.phone,    QStringLiteral("•••-•••-") + person.phone.right(4),
                person.province, person.idNumber, person.born,
                person.account,  person.note,     person.reference};
        all += person.name.split(QLatin1Char(' ')); // each alone as well
    }
    return all;
}

/// A picture with words behind its end, as cameras and people leave them.
inline QByteArray pictureWith(const QByteArray &words)
{
    std::vector<unsigned char> bytes;
    cv::imencode(".jpg", cv::Mat(600, 800, CV_8UC3, cv::Scalar(230, 235, 240)), bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()))
        + words;
}

/// A whole server beside the fixture's workspace, and everybody on lines of their own.
class MarkerHouse
{
public:
    explicit MarkerHouse(BackendFixture &fixture)
        : f(fixture)
        , m_service(*Service::start(settings(), f.clock(), f.random()))
    {
    }

    quint16 port() const { return m_service->port(); }
    QString folder() const { return m_folder.path(); }

    HttpTransport &line(UserId person)
    {
        auto &line = m_lines[person.uuid()];
        if (!line) {
            line = std::make_unique<HttpTransport>(plainServer(port()), f.clock(), f.random(),
                                                   withoutWaiting());
        }
        return *line;
    }
    /// Signs in anew each time: the clock of these tests goes by days.
    template <typename Operation>
    Result<typename Operation::Response> call(UserId person, typename Operation::Request request)
    {
        f.clock().advanceSeconds(5); // or it would be too often
        TRY_DO(signInAs(line(person), person));
        return ask<Operation>(line(person), std::move(request),
                              keyed(QStringLiteral("marker-key-%1").arg(++m_keys)));
    }
    Result<FileId> upload(UserId person, const QByteArray &bytes, const char *kind)
    {
        QFile file(QDir(folder()).filePath(QStringLiteral("sent.png")));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return fail(ErrorKind::Internal, QStringLiteral("test.unwritable"), file.errorString());
        }
        file.close();
        TRY_DO(signInAs(line(person), person));
        std::optional<Result<FileId>> answer;
        QObject context;
        line(person).upload(file.fileName(), QString::fromLatin1(kind), &context,
                            [&](const Result<FileId> &stored) { answer = stored; });
        const bool isAnswered = QTest::qWaitFor([&] { return answer.has_value(); }, 60'000);
        return isAnswered
            ? *answer
            : fail(ErrorKind::Internal, QStringLiteral("test.unanswered"), QStringLiteral("None."));
    }

    /// From the first word about a customer to a paid order with a note.
    Result<Done> seed(MarkedPerson &person)
    {
        TRY_DO(seedPerson(person));
        TRY(order,
            call<CreateOrder>(f.support,
                              {person.id,
                               {chosenLine(sampleDraw(f)), chosenLine(sampleDraw(f), {1, 2, 3, 4, 5}, 6)},
                               QStringLiteral("refund"),
                               QStringLiteral("1"),
                               {},
                               {}}));
        person.order = order.order.id;
        person.orderNumber = order.order.orderNumber;
        TRY(payment,
            call<PostPayment>(f.finance,
                              {person.order, QStringLiteral("promptpay"), QStringLiteral("promptpay"),
                               person.reference, order.order.charge, f.clock().now()}));
        person.payment = payment.id;
        TRY_DO(call<AddOrderNote>(f.support, {person.order, person.note, {}}));
        return Done();
    }

    BackendFixture &f;

private:
    ServerSettings settings()
    {
        ServerSettings made;
        made.http.database = f.serviceConfig();
        made.http.limits.workers = 2;
        made.accessSeconds = 24 * 60 * 60;
        made.accessSecret = accessSecret.toLatin1();
        made.refreshSecret = refreshSecret.toLatin1();
        made.objectFolder = m_folder.filePath(QStringLiteral("objects"));
        made.keyFile = m_folder.filePath(QStringLiteral("workspace.keys"));
        made.anchorFile = m_folder.filePath(QStringLiteral("anchor.log"));
        made.readerProgram
            = QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan"));
        const auto keys = createKeyFile(made.keyFile, KeyRing::generate(), {});
        Q_ASSERT(keys);
        return made;
    }

    Result<Done> seedPerson(MarkedPerson &person)
    {
        TRY(made,
            call<CreateCustomer>(f.support,
                                 {person.name, person.phone, person.email, person.born, QStringLiteral("th"),
                                  QStringLiteral("1"), person.province, false}));
        person.id = made.id;
        TRY_DO(call<SetIdNumber>(f.support, {made.id, person.idType, person.idNumber, made.version}));
        TRY(proposed,
            call<ProposeBeneficiary>(f.support,
                                     {made.id, QStringLiteral("KBANK"), person.name, person.account}));
        person.approval = proposed.approvalId;
        TRY(approval, call<GetApproval>(f.owner, {proposed.approvalId}));
        TRY_DO(call<DecideApproval>(f.owner, {approval.id, approval.digest, true, person.note}));
        TRY(opened, call<OpenKycCase>(f.support, {made.id}));
        person.kycCase = opened.id;
        TRY(document, upload(f.support, pictureWith(person.name.toUtf8()), "kyc_document"));
        person.document = document;
        TRY(complete, call<AddKycDocument>(f.support, {opened.id, QStringLiteral("id_front"), document}));
        TRY_DO(call<DecideKycCase>(
            f.kyc, {opened.id, QStringLiteral("verified"), {}, {}, person.note, complete.version}));
        TRY_DO(call<RevealCustomer>(f.support, {made.id, QStringLiteral("phone"), revealReason}));
        return Done();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Service> m_service;
    std::map<QUuid, std::unique_ptr<HttpTransport>> m_lines;
    int m_keys = 0;
};

} // namespace truvamate::testing
