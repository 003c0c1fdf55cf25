#include "client/outbox/scanstore.h"

#include "client/outbox/durablefile.h"
#include "client/outbox/outboxdatabase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace truvamate {

namespace {

constexpr std::array<std::pair<ScanState, const char *>, 6> stateCodes{{
    {ScanState::Scanned, "scanned"},
    {ScanState::Decided, "decided"},
    {ScanState::Sending, "sending"},
    {ScanState::Sent, "sent"},
    {ScanState::Refused, "refused"},
    {ScanState::SetAside, "set_aside"},
}};

QString idText(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString jsonText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject jsonOf(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

template <typename IdType> IdType idOf(const QVariant &text)
{
    return IdType(QUuid::fromString(text.toString()));
}

QString kindCode(ScanDecision::Kind kind)
{
    return kind == ScanDecision::Kind::Bind ? QStringLiteral("bind") : QStringLiteral("orphan");
}

Scan scanFrom(const QSqlQuery &row)
{
    const auto value = [&](const char *name) { return row.value(QLatin1String(name)); };
    Scan scan;
    scan.id = QUuid::fromString(value("id").toString());
    scan.number = value("number").toLongLong();
    scan.at = Instant{value("scanned_at").toLongLong()};
    scan.person = idOf<UserId>(value("person"));
    scan.serial = value("serial").toString();
    scan.isByHandScanner = value("by_hand_scanner").toBool();
    scan.reading = jsonOf(value("reading"));
    scan.state = scanStateFromCode(value("state").toString()).value_or(ScanState::Scanned);
    scan.idempotencyKey = value("idempotency_key").toString();
    scan.tries = value("tries").toInt();
    scan.reasonCode = value("reason_code").toString();
    scan.reason = value("reason").toString();
    if (!value("kind").isNull()) {
        scan.decision
            = ScanDecision{value("kind").toString() == QLatin1String("bind") ? ScanDecision::Kind::Bind
                                                                             : ScanDecision::Kind::Orphan,
                           jsonOf(value("request")), value("order_number").toString()};
    }
    if (!value("captured_at").isNull()) {
        scan.capturedAt = Instant{value("captured_at").toLongLong()};
    }
    if (!value("acknowledged_at").isNull()) {
        scan.receipt
            = ScanReceipt{idOf<SlipId>(value("slip_id")), value("binding").toString(),
                          value("epoch").toLongLong(), Instant{value("acknowledged_at").toLongLong()}};
    }
    return scan;
}

tl::unexpected<Error> unknownScan()
{
    return fail(ErrorKind::NotFound, QStringLiteral("outbox.unknown"),
                QStringLiteral("There is no such scan on this computer."));
}

} // namespace

QString scanStateCode(ScanState state)
{
    const auto found = std::ranges::find(stateCodes, state, &std::pair<ScanState, const char *>::first);
    return QString::fromLatin1(found->second);
}

std::optional<ScanState> scanStateFromCode(const QString &code)
{
    const auto found = std::ranges::find_if(
        stateCodes, [&](const auto &each) { return code == QLatin1String(each.second); });
    return found == stateCodes.end() ? std::nullopt : std::optional(found->first);
}

const ScanPhoto *Scan::photo(const QString &side) const
{
    const auto found = std::ranges::find(photos, side, &ScanPhoto::side);
    return found == photos.end() ? nullptr : &*found;
}

ScanStore::ScanStore(const QString &folder, const Clock &clock, RandomSource &random)
    : m_folder(QDir(folder).absolutePath())
    , m_clock(clock)
    , m_random(random)
    , m_lock(QDir(m_folder).filePath(QStringLiteral("outbox.lock")))
{
    m_lock.setStaleLockTime(0); // a lock of a program that is gone is found by its process id
}

ScanStore::~ScanStore() = default;

QString ScanStore::photosFolder() const
{
    return QDir(m_folder).filePath(QStringLiteral("photos"));
}

Result<std::unique_ptr<ScanStore>> ScanStore::open(const QString &folder, const Clock &clock,
                                                   RandomSource &random)
{
    std::unique_ptr<ScanStore> store(new ScanStore(folder, clock, random));
    TRY_DO(store->prepare());
    return store;
}

Result<Done> ScanStore::prepare()
{
    if (!QDir().mkpath(photosFolder())) {
        return fail(ErrorKind::Unavailable, QStringLiteral("outbox.unwritable"),
                    QStringLiteral("The folder “%1” cannot be made or written to.").arg(photosFolder()));
    }
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (!m_lock.tryLock(0)) {
        return fail(ErrorKind::Conflict, QStringLiteral("outbox.in_use"),
                    QStringLiteral("Another window of the program on this computer scans for this workspace. "
                                   "Close it, or scan there."));
    }
    TRY_DO(flushEntries(QFileInfo(m_folder).absolutePath()));
    TRY_DO(flushEntries(m_folder));
    TRY(database, OutboxDatabase::open(QDir(m_folder).filePath(QStringLiteral("outbox.sqlite"))));
    m_db = std::move(database);
    TRY_DO(forgetOld());
    return clearLeftovers();
}

/// A photo without a row is of a scan that was interrupted before its beep.
Result<Done> ScanStore::clearLeftovers()
{
    TRY(rows, m_db->run(QStringLiteral("SELECT file FROM photos")));
    QSet<QString> known;
    while (rows.next()) {
        known.insert(rows.value(0).toString());
    }
    const QDir folder(photosFolder());
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        if (!known.contains(name)) {
            QFile::remove(folder.filePath(name));
        }
    }
    return Done{};
}

/// The files go with the next clearing: rows first, so that no row ever lacks its photo.
Result<Done> ScanStore::forgetOld()
{
    const Instant before = m_clock.now().plusSeconds(-std::int64_t(keptDays) * 24 * 3600);
    TRY_DO(m_db->run(QStringLiteral("DELETE FROM scans WHERE state = 'sent' AND acknowledged_at < :before"),
                     {{QStringLiteral(":before"), QVariant::fromValue(qint64(before.ms))}}));
    return Done{};
}

Result<QByteArray> ScanStore::bytesOf(const NewScan &scan) const
{
    if (!scan.photoBytes.isEmpty() || scan.photoPath.isEmpty()) {
        return scan.photoBytes;
    }
    return readPhoto(scan.photoPath);
}

Result<ScanPhoto> ScanStore::keepPhoto(QUuid scan, const QString &side, const QByteArray &bytes)
{
    ScanPhoto photo;
    photo.side = side;
    photo.path = QDir(photosFolder()).filePath(idText(scan) + u'-' + side + QStringLiteral(".photo"));
    photo.sha256 = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    photo.bytes = bytes.size();
    TRY_DO(writeDurably(photo.path, bytes));
    return photo;
}

Result<Done> ScanStore::insertPhoto(QUuid scan, const ScanPhoto &photo)
{
    TRY_DO(m_db->run(QStringLiteral("INSERT INTO photos (scan_id, side, file, sha256, bytes) "
                                    "VALUES (:scan, :side, :file, :sha256, :bytes)"),
                     {{QStringLiteral(":scan"), idText(scan)},
                      {QStringLiteral(":side"), photo.side},
                      {QStringLiteral(":file"), QFileInfo(photo.path).fileName()},
                      {QStringLiteral(":sha256"), photo.sha256},
                      {QStringLiteral(":bytes"), qint64(photo.bytes)}}));
    return Done{};
}

Result<Done> ScanStore::note(QUuid scan, const char *code, const QString &detail)
{
    TRY_DO(m_db->run(
        QStringLiteral("INSERT INTO history (scan_id, at, code, detail) VALUES (:scan, :at, :code, :detail)"),
        {{QStringLiteral(":scan"), idText(scan)},
         {QStringLiteral(":at"), qint64(m_clock.now().ms)},
         {QStringLiteral(":code"), QString::fromLatin1(code)},
         {QStringLiteral(":detail"), detail}}));
    return Done{};
}

Result<Scan> ScanStore::record(const NewScan &scan)
{
    TRY(bytes, bytesOf(scan));
    const QUuid id = makeUuidV7(m_clock.now().ms, m_random);
    std::optional<ScanPhoto> photo;
    if (!bytes.isEmpty()) {
        TRY(kept, keepPhoto(id, QStringLiteral("front"), bytes));
        photo = std::move(kept);
    }
    const QString key = QStringLiteral("scan-") + idText(makeUuidV7(m_clock.now().ms, m_random));
    const auto written = m_db->inTransaction([&]() -> Result<Done> {
        TRY_DO(m_db->run(
            QStringLiteral("INSERT INTO scans (id, scanned_at, person, serial, by_hand_scanner, state, "
                           "idempotency_key) VALUES (:id, :at, :person, :serial, :wedge, 'scanned', :key)"),
            {{QStringLiteral(":id"), idText(id)},
             {QStringLiteral(":at"), qint64(m_clock.now().ms)},
             {QStringLiteral(":person"), scan.person.toString()},
             {QStringLiteral(":serial"), scan.serial},
             {QStringLiteral(":wedge"), scan.isByHandScanner ? 1 : 0},
             {QStringLiteral(":key"), key}}));
        if (photo) {
            TRY_DO(insertPhoto(id, *photo));
        }
        return note(id, "scanned");
    });
    if (!written) {
        if (photo) {
            QFile::remove(photo->path);
        }
        return tl::unexpected<Error>(written.error());
    }
    return this->scan(id);
}

template <typename Change>
Result<Scan> ScanStore::change(QUuid scan, std::initializer_list<ScanState> from, Change work)
{
    TRY_DO(m_db->inTransaction([&]() -> Result<Done> {
        TRY(now, this->scan(scan));
        if (std::ranges::find(from, now.state) == from.end()) {
            return fail(
                ErrorKind::Conflict, QStringLiteral("outbox.state"),
                QStringLiteral("This scan is past that step: it is “%1”.").arg(scanStateCode(now.state)));
        }
        return work(now);
    }));
    return this->scan(scan);
}

Result<Scan> ScanStore::addPhoto(QUuid scan, const QString &side, const NewScan &photo)
{
    TRY(now, this->scan(scan));
    if (now.photo(side) || now.state != ScanState::Scanned) {
        return fail(ErrorKind::Conflict, QStringLiteral("outbox.state"),
                    QStringLiteral("This scan has a photo of its %1 already, or was decided.").arg(side));
    }
    TRY(bytes, bytesOf(photo));
    TRY(kept, keepPhoto(scan, side, bytes));
    auto changed = change(scan, {ScanState::Scanned}, [&](const Scan &) -> Result<Done> {
        TRY_DO(insertPhoto(scan, kept));
        return note(scan, "photo", side);
    });
    if (!changed) {
        QFile::remove(kept.path);
    }
    return changed;
}

Result<Scan> ScanStore::setReading(QUuid scan, const QJsonObject &reading, const QString &serial)
{
    return change(
        scan, {ScanState::Scanned, ScanState::SetAside, ScanState::Refused},
        [&](const Scan &now) -> Result<Done> {
            TRY_DO(m_db->run(
                QStringLiteral("UPDATE scans SET reading = :reading, serial = :serial WHERE id = :id"),
                {{QStringLiteral(":reading"), jsonText(reading)},
                 {QStringLiteral(":serial"), serial.isEmpty() ? now.serial : serial},
                 {QStringLiteral(":id"), idText(scan)}}));
            return Done{};
        });
}

Result<Scan> ScanStore::decide(QUuid scan, const ScanDecision &decision)
{
    return change(
        scan, {ScanState::Scanned, ScanState::Refused, ScanState::SetAside},
        [&](const Scan &) -> Result<Done> {
            TRY_DO(m_db->run(
                QStringLiteral("UPDATE scans SET state = 'decided', kind = :kind, request = :request, "
                               "order_number = :order, captured_at = NULL, "
                               "reason_code = '', reason = '', send_number = coalesce(send_number, (SELECT "
                               "coalesce(max(send_number), 0) + 1 FROM scans)) WHERE id = :id"),
                {{QStringLiteral(":kind"), kindCode(decision.kind)},
                 {QStringLiteral(":request"), jsonText(decision.request)},
                 {QStringLiteral(":order"), decision.orderNumber},
                 {QStringLiteral(":id"), idText(scan)}}));
            return note(scan, "decided", decision.orderNumber);
        });
}

Result<Scan> ScanStore::setAside(QUuid scan, const QString &code, const QString &reason)
{
    return change(scan, {ScanState::Scanned, ScanState::Refused}, [&](const Scan &) -> Result<Done> {
        TRY_DO(m_db->run(QStringLiteral("UPDATE scans SET state = 'set_aside', reason_code = :code, "
                                        "reason = :reason WHERE id = :id"),
                         {{QStringLiteral(":code"), code},
                          {QStringLiteral(":reason"), reason},
                          {QStringLiteral(":id"), idText(scan)}}));
        return note(scan, "set_aside", reason);
    });
}

Result<Scan> ScanStore::resume(QUuid scan)
{
    return change(
        scan, {ScanState::Refused, ScanState::SetAside, ScanState::Decided, ScanState::Sending},
        [&](const Scan &now) -> Result<Done> {
            const bool isAgain = now.state != ScanState::SetAside;
            TRY_DO(m_db->run(
                QStringLiteral("UPDATE scans SET state = :state, reason_code = '', reason = '' "
                               "WHERE id = :id"),
                {{QStringLiteral(":state"), scanStateCode(isAgain ? ScanState::Decided : ScanState::Scanned)},
                 {QStringLiteral(":id"), idText(scan)}}));
            return note(scan, isAgain ? "sent_again" : "taken_back");
        });
}

Result<std::optional<Scan>> ScanStore::nextToSend()
{
    TRY(found, select(QStringLiteral("WHERE state IN ('decided', 'sending') ORDER BY send_number LIMIT 1")));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<std::optional<Scan>> ScanStore::nextToCapture()
{
    TRY(found,
        select(
            QStringLiteral("WHERE state IN ('decided', 'sending') AND kind = 'bind' AND captured_at IS NULL "
                           "AND EXISTS (SELECT 1 FROM photos p WHERE p.scan_id = scans.id "
                           "AND p.side = 'front' AND p.file_id IS NULL) ORDER BY send_number LIMIT 1")));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<Scan> ScanStore::setCaptured(QUuid scan, Instant receivedAt)
{
    return change(scan, {ScanState::Decided, ScanState::Sending}, [&](const Scan &) -> Result<Done> {
        TRY_DO(m_db->run(
            QStringLiteral("UPDATE scans SET captured_at = :at, reason_code = '', reason = '' "
                           "WHERE id = :id"),
            {{QStringLiteral(":at"), qint64(receivedAt.ms)}, {QStringLiteral(":id"), idText(scan)}}));
        return note(scan, "captured");
    });
}

Result<Scan> ScanStore::beginTry(QUuid scan)
{
    return change(scan, {ScanState::Decided, ScanState::Sending}, [&](const Scan &) -> Result<Done> {
        TRY_DO(
            m_db->run(QStringLiteral("UPDATE scans SET state = 'sending', tries = tries + 1 WHERE id = :id"),
                      {{QStringLiteral(":id"), idText(scan)}}));
        return Done{};
    });
}

Result<Scan> ScanStore::setUpload(QUuid scan, const QString &side, const UploadPlace &place)
{
    TRY_DO(m_db->run(QStringLiteral("UPDATE photos SET upload = :upload, upload_offset = :offset "
                                    "WHERE scan_id = :scan AND side = :side AND file_id IS NULL"),
                     {{QStringLiteral(":upload"), QString::fromLatin1(place.target)},
                      {QStringLiteral(":offset"), qint64(place.offset)},
                      {QStringLiteral(":scan"), idText(scan)},
                      {QStringLiteral(":side"), side}}));
    return this->scan(scan);
}

Result<Scan> ScanStore::setFileId(QUuid scan, const QString &side, const std::optional<FileId> &file)
{
    TRY_DO(m_db->run(QStringLiteral("UPDATE photos SET file_id = :file, upload = NULL, upload_offset = 0 "
                                    "WHERE scan_id = :scan AND side = :side"),
                     {{QStringLiteral(":file"), file ? QVariant(file->toString()) : QVariant()},
                      {QStringLiteral(":scan"), idText(scan)},
                      {QStringLiteral(":side"), side}}));
    return this->scan(scan);
}

Result<Scan> ScanStore::acknowledge(QUuid scan, const ScanReceipt &receipt, const QString &orderNumber)
{
    return change(
        scan, {ScanState::Decided, ScanState::Sending, ScanState::Sent},
        [&](const Scan &now) -> Result<Done> {
            TRY_DO(m_db->run(
                QStringLiteral(
                    "UPDATE scans SET state = 'sent', slip_id = :slip, binding = :binding, epoch = "
                    ":epoch, acknowledged_at = :at, order_number = :order, reason_code = '', reason "
                    "= '' WHERE id = :id"),
                {{QStringLiteral(":slip"), receipt.slipId.toString()},
                 {QStringLiteral(":binding"), receipt.binding},
                 {QStringLiteral(":epoch"), qint64(receipt.epoch)},
                 {QStringLiteral(":at"), qint64(receipt.at.ms)},
                 {QStringLiteral(":order"),
                  orderNumber.isEmpty() && now.decision ? now.decision->orderNumber : orderNumber},
                 {QStringLiteral(":id"), idText(scan)}}));
            return note(scan, "sent", receipt.binding);
        });
}

Result<Scan> ScanStore::refuse(QUuid scan, const Error &error)
{
    return change(scan, {ScanState::Decided, ScanState::Sending}, [&](const Scan &) -> Result<Done> {
        TRY_DO(m_db->run(QStringLiteral("UPDATE scans SET state = 'refused', reason_code = :code, reason = "
                                        ":reason WHERE id = :id"),
                         {{QStringLiteral(":code"), error.code},
                          {QStringLiteral(":reason"), error.message},
                          {QStringLiteral(":id"), idText(scan)}}));
        return note(scan, "refused", error.message);
    });
}

Result<Scan> ScanStore::postpone(QUuid scan, const Error &error)
{
    return change(scan, {ScanState::Decided, ScanState::Sending}, [&](const Scan &now) -> Result<Done> {
        TRY_DO(
            m_db->run(QStringLiteral("UPDATE scans SET reason_code = :code, reason = :reason WHERE id = :id"),
                      {{QStringLiteral(":code"), error.code},
                       {QStringLiteral(":reason"), error.message},
                       {QStringLiteral(":id"), idText(scan)}}));
        // A cut cable gives hundreds of equal failures; one line tells of them.
        return now.reasonCode == error.code ? Result<Done>(Done{}) : note(scan, "try_failed", error.message);
    });
}

Result<int> ScanStore::offerAgain(std::int64_t epoch)
{
    return m_db->inTransaction([&]() -> Result<int> {
        TRY(found,
            select(QStringLiteral("WHERE state = 'sent' AND epoch <> :epoch ORDER BY send_number"),
                   {{QStringLiteral(":epoch"), qint64(epoch)}}));
        for (const Scan &each : found) {
            TRY_DO(m_db->run(
                QStringLiteral("UPDATE scans SET state = 'decided', captured_at = NULL WHERE id = :id"),
                {{QStringLiteral(":id"), idText(each.id)}}));
            TRY_DO(note(each.id, "offered_again"));
        }
        return static_cast<int>(found.size());
    });
}

Result<std::vector<Scan>> ScanStore::select(const QString &tail, const OutboxDatabase::Values &values)
{
    TRY(rows, m_db->run(QStringLiteral("SELECT * FROM scans ") + tail, values));
    std::vector<Scan> scans;
    while (rows.next()) {
        scans.push_back(scanFrom(rows));
    }
    for (Scan &each : scans) {
        TRY_DO(addPhotos(each));
    }
    return scans;
}

Result<Done> ScanStore::addPhotos(Scan &scan)
{
    TRY(rows,
        m_db->run(
            QStringLiteral("SELECT side, file, sha256, bytes, file_id, upload, upload_offset FROM photos "
                           "WHERE scan_id = :scan ORDER BY side DESC"),
            {{QStringLiteral(":scan"), idText(scan.id)}}));
    while (rows.next()) {
        ScanPhoto photo;
        photo.side = rows.value(0).toString();
        photo.path = QDir(photosFolder()).filePath(rows.value(1).toString());
        photo.sha256 = rows.value(2).toString();
        photo.bytes = rows.value(3).toLongLong();
        if (!rows.value(4).isNull()) {
            photo.fileId = idOf<FileId>(rows.value(4));
        }
        photo.upload = {rows.value(5).toString().toLatin1(), rows.value(6).toLongLong()};
        scan.photos.push_back(std::move(photo));
    }
    return Done{};
}

Result<Scan> ScanStore::scan(QUuid id)
{
    TRY(found, select(QStringLiteral("WHERE id = :id"), {{QStringLiteral(":id"), idText(id)}}));
    return found.empty() ? Result<Scan>(unknownScan()) : Result<Scan>(found.front());
}

Result<std::optional<Scan>> ScanStore::withSerial(const QString &serial)
{
    TRY(found,
        select(QStringLiteral("WHERE serial = :serial AND state NOT IN ('refused', 'set_aside') "
                              "ORDER BY number DESC LIMIT 1"),
               {{QStringLiteral(":serial"), serial}}));
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<std::vector<Scan>> ScanStore::list(std::optional<std::int64_t> before, int limit)
{
    return select(
        QStringLiteral("WHERE number < :before ORDER BY number DESC LIMIT :limit"),
        {{QStringLiteral(":before"), qint64(before.value_or(INT64_MAX))}, {QStringLiteral(":limit"), limit}});
}

Result<std::vector<Scan>> ScanStore::undecided()
{
    return select(QStringLiteral("WHERE state = 'scanned' ORDER BY number"));
}

Result<std::int64_t> ScanStore::count()
{
    TRY(rows, m_db->run(QStringLiteral("SELECT count(*) FROM scans")));
    return rows.next() ? rows.value(0).toLongLong() : 0;
}

Result<std::vector<ScanEvent>> ScanStore::history(QUuid scan)
{
    TRY(rows,
        m_db->run(QStringLiteral("SELECT at, code, detail FROM history WHERE scan_id = :scan ORDER BY id"),
                  {{QStringLiteral(":scan"), idText(scan)}}));
    std::vector<ScanEvent> events;
    while (rows.next()) {
        events.push_back(
            {Instant{rows.value(0).toLongLong()}, rows.value(1).toString(), rows.value(2).toString()});
    }
    return events;
}

Result<UnsentWork> ScanStore::unsent()
{
    TRY(rows,
        m_db->run(QStringLiteral("SELECT (SELECT count(*) FROM scans WHERE state IN ('decided', 'sending')), "
                                 "(SELECT coalesce(sum(p.bytes - p.upload_offset), 0) FROM photos p JOIN "
                                 "scans s ON s.id = p.scan_id "
                                 "WHERE s.state IN ('decided', 'sending') AND p.file_id IS NULL), "
                                 "(SELECT count(*) FROM scans WHERE state = 'scanned')")));
    rows.next();
    return UnsentWork{rows.value(0).toInt(), rows.value(1).toLongLong(), rows.value(2).toInt()};
}

} // namespace truvamate
