#include "client/outbox/scanuploader.h"

#include "client/uploadplaces.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace truvamate {

namespace {

constexpr int mostInternalTries = 5; ///< of a scan that makes the server stumble, before others may pass it

template <typename Request> void putPhotos(Request &request, const Scan &scan)
{
    if (const ScanPhoto *front = scan.photo(QStringLiteral("front")); front && front->fileId) {
        request.frontFileId = *front->fileId;
    }
    if (const ScanPhoto *back = scan.photo(QStringLiteral("back")); back && back->fileId) {
        request.backFileId = back->fileId;
    }
}

/// A stored request has no id of the front yet, which its JSON form demands.
template <typename Request> Result<Request> requestOf(const Scan &scan)
{
    QJsonObject json = scan.decision->request;
    json.insert(QStringLiteral("front_file_id"), FileId(scan.id).toString());
    TRY(request, fromJson<Request>(json));
    request.frontFileId = {};
    putPhotos(request, scan);
    return request;
}

Result<CaptureSlip::Request> captureOf(const Scan &scan)
{
    TRY(bind, requestOf<BindSlip::Request>(scan));
    return CaptureSlip::Request{bind.orderId,        bind.shopId,
                                bind.game,           bind.drawDates,
                                bind.serial,         bind.symbology,
                                bind.codes,          bind.typed,
                                bind.soldAt,         bind.price,
                                bind.plays,          bind.placements,
                                bind.replacesSlipId, scan.photo(QStringLiteral("front"))->sha256,
                                bind.capturedAt};
}

/// Another decision about the scan is another request.
QString factsKey(const Scan &scan)
{
    const QByteArray request = QJsonDocument(scan.decision->request).toJson(QJsonDocument::Compact);
    const QByteArray digest = QCryptographicHash::hash(request, QCryptographicHash::Sha256).toHex();
    return scan.idempotencyKey + QStringLiteral("-facts-") + QString::fromLatin1(digest.left(16));
}

/// The same serial on the same photo.
bool isThisScan(const SlipDetail &slip, const Scan &scan)
{
    const bool hasPhoto = std::ranges::any_of(scan.photos, [&](const ScanPhoto &photo) {
        return std::ranges::find(slip.files, photo.sha256, &SlipFileView::sha256) != slip.files.end();
    });
    return hasPhoto && (scan.serial.isEmpty() || slip.slip.serial == scan.serial);
}

} // namespace

ScanUploader::ScanUploader(ScanJournal &journal, Transport &transport, const Clock &clock,
                           RandomSource &random, Later later, QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_transport(transport)
    , m_clock(clock)
    , m_random(random)
    , m_later(std::move(later))
{
}

void ScanUploader::setState(State state, const std::optional<Error> &error)
{
    m_isBusy = state == State::Sending;
    m_error = error;
    m_state = state;
    Q_EMIT stateChanged();
}

void ScanUploader::wake()
{
    ++m_wait;
    if (m_isBusy) {
        m_isAskedAgain = true;
        return;
    }
    sendNext();
}

void ScanUploader::setEpoch(std::int64_t epoch)
{
    m_epoch = epoch;
    m_journal.write<int>([epoch](ScanStore &store) { return store.offerAgain(epoch); }, this,
                         [this](const Result<int> &) { wake(); });
}

/// Facts before photos: what the workspace hears of before the cut-off counts, however slow the line is.
void ScanUploader::sendNext()
{
    m_isBusy = true;
    m_isAskedAgain = false;
    m_journal.read<std::optional<Scan>>([](ScanStore &store) { return store.nextToCapture(); }, this,
                                        [this](const Result<std::optional<Scan>> &next) {
                                            if (!next) {
                                                postpone({}, next.error());
                                            } else if (*next) {
                                                sendFacts(**next);
                                            } else {
                                                sendNextPhotos();
                                            }
                                        });
}

void ScanUploader::sendFacts(const Scan &scan)
{
    setState(State::Sending);
    const auto request = captureOf(scan);
    if (!request) {
        refuse(scan, request.error());
        return;
    }
    CallOptions options;
    options.idempotencyKey = factsKey(scan);
    m_transport.call<CaptureSlip>(
        *request, this, [this, scan](const Result<Capture> &answer) { settleFacts(scan, answer); },
        std::move(options));
}

/// Where the facts make the workspace stumble, photo and binding are tried without them.
void ScanUploader::settleFacts(const Scan &scan, const Result<Capture> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::Internal) {
        tryScan(scan);
        return;
    }
    if (!answer) {
        settleRefusal(scan, answer.error());
        return;
    }
    m_journal.write<Scan>(
        [id = scan.id, at = answer->receivedAt](ScanStore &store) { return store.setCaptured(id, at); }, this,
        [this, scan](const Result<Scan> &written) {
            if (!written) {
                postpone(scan, written.error());
                return;
            }
            m_failures = 0;
            Q_EMIT captured(*written);
            sendNext();
        });
}

void ScanUploader::sendNextPhotos()
{
    m_journal.read<std::optional<Scan>>([](ScanStore &store) { return store.nextToSend(); }, this,
                                        [this](const Result<std::optional<Scan>> &next) {
                                            if (!next) {
                                                postpone({}, next.error());
                                            } else if (*next) {
                                                tryScan(**next);
                                            } else if (m_isAskedAgain) {
                                                sendNext();
                                            } else {
                                                m_failures = 0;
                                                setState(State::Idle);
                                            }
                                        });
}

void ScanUploader::tryScan(const Scan &scan)
{
    setState(State::Sending);
    m_journal.write<Scan>([id = scan.id](ScanStore &store) { return store.beginTry(id); }, this,
                          [this, scan](const Result<Scan> &begun) {
                              if (!begun) {
                                  postpone(scan, begun.error());
                                  return;
                              }
                              uploadMissing(*begun, [this, scan = *begun](const Result<Scan> &ready) {
                                  if (ready) {
                                      sendDecision(*ready);
                                  } else {
                                      settleRefusal(scan, ready.error());
                                  }
                              });
                          });
}

void ScanUploader::uploadPhotos(QUuid scan, QObject *context, std::function<void(Result<Scan>)> reply)
{
    const QPointer<QObject> target(context);
    const auto answer = [target, reply = std::move(reply)](const Result<Scan> &ready) {
        if (target) {
            reply(ready);
        }
    };
    m_journal.read<Scan>([scan](ScanStore &store) { return store.scan(scan); }, this,
                         [this, answer](const Result<Scan> &found) {
                             if (found) {
                                 uploadMissing(*found, answer);
                             } else {
                                 answer(found);
                             }
                         });
}

/// One photo after the other, and each scan's only once at a time: two uploads would be two files.
void ScanUploader::uploadMissing(const Scan &scan, const ScanReply &reply)
{
    const auto missing
        = std::ranges::find_if(scan.photos, [](const ScanPhoto &photo) { return !photo.fileId; });
    if (missing == scan.photos.end()) {
        reply(scan);
    } else if (m_uploading.contains(scan.id)) {
        reply(fail(ErrorKind::Unavailable, QStringLiteral("outbox.uploading"),
                   QStringLiteral("The photo is on its way already.")));
    } else {
        uploadOne(scan, *missing, reply);
    }
}

void ScanUploader::uploadOne(const Scan &scan, const ScanPhoto &photo, const ScanReply &reply)
{
    m_uploading.insert(scan.id);
    CallOptions options;
    options.idempotencyKey = scan.idempotencyKey + u'-' + photo.side;
    UploadPlaces &places = UploadPlaces::of(m_transport);
    places.put(options.idempotencyKey, photo.upload.target);
    const auto following
        = connect(&places, &UploadPlaces::moved, this,
                  [this, ours = options.idempotencyKey, id = scan.id,
                   side = photo.side](const QString &key, const UploadPlace &place) {
                      if (key == ours) {
                          m_journal.write<Scan>(
                              [=](ScanStore &store) { return store.setUpload(id, side, place); }, this, {});
                      }
                  });
    m_transport.upload(
        photo.path, photo.fileKind(), this,
        [this, following, id = scan.id, side = photo.side, reply](const Result<FileId> &file) {
            disconnect(following);
            if (!file) {
                m_uploading.remove(id);
                reply(tl::unexpected<Error>(file.error()));
                return;
            }
            m_journal.write<Scan>(
                [id, side, file = *file](ScanStore &store) { return store.setFileId(id, side, file); }, this,
                [this, id, reply](const Result<Scan> &stored) {
                    m_uploading.remove(id);
                    if (stored) {
                        uploadMissing(*stored, reply);
                    } else {
                        reply(stored);
                    }
                    if (m_state == State::Waiting) {
                        wake();
                    }
                });
        },
        std::move(options));
}

void ScanUploader::sendDecision(const Scan &scan)
{
    const auto send = [&](auto request, auto call) {
        if (request) {
            call(*request);
        } else {
            refuse(scan, request.error());
        }
    };
    if (scan.decision->kind == ScanDecision::Kind::Bind) {
        send(requestOf<BindSlip::Request>(scan),
             [&](const BindSlip::Request &request) { callDecision<BindSlip>(scan, request); });
    } else {
        send(requestOf<ReportOrphanSlip::Request>(scan), [&](const ReportOrphanSlip::Request &request) {
            callDecision<ReportOrphanSlip>(scan, request);
        });
    }
}

template <typename Operation>
void ScanUploader::callDecision(const Scan &scan, typename Operation::Request request)
{
    CallOptions options;
    options.idempotencyKey = scan.idempotencyKey;
    m_transport.call<Operation>(
        std::move(request), this, [this, scan](const Result<SlipDetail> &answer) { settle(scan, answer); },
        std::move(options));
}

void ScanUploader::settle(const Scan &scan, const Result<SlipDetail> &answer)
{
    if (answer) {
        acknowledge(scan, *answer);
    } else {
        settleRefusal(scan, answer.error());
    }
}

void ScanUploader::acknowledge(const Scan &scan, const SlipDetail &slip)
{
    const ScanReceipt receipt{slip.slip.id, slip.slip.binding, m_epoch, m_clock.now()};
    const QString order = slip.slip.orderNumber.value_or(QString());
    m_journal.write<Scan>(
        [id = scan.id, receipt, order](ScanStore &store) { return store.acknowledge(id, receipt, order); },
        this,
        [this, scan](const Result<Scan> &written) {
            if (!written) {
                postpone(scan, written.error());
                return;
            }
            m_failures = 0;
            Q_EMIT acknowledged(*written);
            sendNext();
        });
}

void ScanUploader::settleRefusal(const Scan &scan, const Error &error)
{
    if (error.code == QLatin1String("binding.duplicate")
        || error.code == QLatin1String("binding.photo_used")) {
        const auto slip = SlipId::fromString(error.details.value(QLatin1String("slip_id")).toString());
        slip ? askWhetherOurs(scan, *slip, error) : findBySerial(scan, error);
    } else if (error.code == QLatin1String("request.key_reused")) {
        findBySerial(scan, error);
    } else if (error.code == QLatin1String("binding.front_missing") && !m_uploadedAgain.contains(scan.id)) {
        uploadAgain(scan);
    } else if (mayHelpToRetry(error)
               || (error.kind == ErrorKind::Internal && scan.tries < mostInternalTries)) {
        postpone(scan, error);
    } else {
        refuse(scan, error);
    }
}

/// The slip that is there already may be this one: sent before a crash, by a colleague's session, or before
/// the workspace was restored.
void ScanUploader::askWhetherOurs(const Scan &scan, SlipId slip, const Error &refusal)
{
    m_transport.call<GetSlip>({slip}, this, [this, scan, refusal](const Result<SlipDetail> &found) {
        if (found && isThisScan(*found, scan)) {
            acknowledge(scan, *found);
        } else if (!found && mayHelpToRetry(found.error())) {
            postpone(scan, found.error());
        } else {
            refuse(scan, refusal);
        }
    });
}

void ScanUploader::findBySerial(const Scan &scan, const Error &refusal)
{
    ListSlips::Request request;
    request.serial = scan.serial;
    m_transport.call<ListSlips>(request, this, [this, scan, refusal](const Result<Page<SlipSummary>> &found) {
        if (!found && mayHelpToRetry(found.error())) {
            postpone(scan, found.error());
        } else if (found && !found->data.empty()) {
            askWhetherOurs(scan, found->data.front().id, refusal);
        } else {
            refuse(scan, refusal);
        }
    });
}

/// A restored workspace knows neither the slip nor its photos.
void ScanUploader::uploadAgain(const Scan &scan)
{
    m_uploadedAgain.insert(scan.id);
    m_journal.write<Scan>(
        [id = scan.id, photos = scan.photos](ScanStore &store) -> Result<Scan> {
            for (const ScanPhoto &photo : photos) {
                TRY_DO(store.setFileId(id, photo.side, std::nullopt));
            }
            return store.scan(id);
        },
        this,
        [this, scan](const Result<Scan> &cleared) {
            if (cleared) {
                tryScan(*cleared);
            } else {
                postpone(scan, cleared.error());
            }
        });
}

void ScanUploader::refuse(const Scan &scan, const Error &error)
{
    m_journal.write<Scan>([id = scan.id, error](ScanStore &store) { return store.refuse(id, error); }, this,
                          [this, scan](const Result<Scan> &written) {
                              if (!written) {
                                  postpone(scan, written.error());
                                  return;
                              }
                              Q_EMIT refused(*written);
                              sendNext();
                          });
}

void ScanUploader::postpone(const std::optional<Scan> &scan, const Error &error)
{
    if (scan) {
        m_journal.write<Scan>([id = scan->id, error](ScanStore &store) { return store.postpone(id, error); },
                              this, {});
    }
    if (error.kind == ErrorKind::Unauthenticated) {
        setState(State::SignedOut, error);
    } else {
        setState(State::Waiting, error);
        const auto delay = retryDelay(++m_failures, m_random);
        m_later(delay, this, [this, wait = ++m_wait] {
            if (wait == m_wait) {
                wake();
            }
        });
    }
    if (m_isAskedAgain) {
        sendNext();
    }
}

} // namespace truvamate
