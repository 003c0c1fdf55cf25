#include "ui/tobuy/runkeeper.h"

#include "client/requestkey.h"

#include <QSettings>

#include <algorithm>
#include <set>

namespace truvamate {

namespace {

constexpr QLatin1String shopKey("scan/shop");
constexpr QLatin1String placeKey("scan/place");
constexpr int soonMs = 300;
constexpr std::ptrdiff_t mostLinesALease = 500;

CallOptions withNewKey()
{
    CallOptions options;
    options.idempotencyKey = newRequestKey();
    return options;
}

} // namespace

RunKeeper::RunKeeper(const DeskContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &RunKeeper::refresh);
    connect(&context.transport, &Transport::changed, this, &RunKeeper::refreshSoon);
}

void RunKeeper::fail(const Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

void RunKeeper::load()
{
    m_context.transport.call<ListShops>({}, this, [this](const Result<ShopList> &shops) {
        if (shops) {
            takeShops(shops->data);
        } else {
            fail(shops.error());
        }
    });
}

void RunKeeper::takeShops(std::vector<Shop> shops)
{
    m_shops = std::move(shops);
    std::erase_if(m_shops, [](const Shop &shop) { return !shop.active; });
    const auto remembered = ShopId::fromString(m_context.settings.value(shopKey).toString());
    const bool isThere = remembered && std::ranges::find(m_shops, *remembered, &Shop::id) != m_shops.end();
    if (isThere) {
        m_shop = *remembered;
    } else if (!m_shops.empty()) {
        m_shop = m_shops.front().id;
    }
    Q_EMIT shopsChanged();
    loadPlaces();
    refresh();
}

void RunKeeper::followChoice()
{
    const auto chosen = ShopId::fromString(m_context.settings.value(shopKey).toString());
    if (chosen && std::ranges::find(m_shops, *chosen, &Shop::id) != m_shops.end()) {
        chooseShop(*chosen);
    }
    refreshSoon();
}

const Shop *RunKeeper::shop() const
{
    const auto found = m_shop ? std::ranges::find(m_shops, *m_shop, &Shop::id) : m_shops.end();
    return found == m_shops.end() ? nullptr : &*found;
}

void RunKeeper::chooseShop(ShopId shop)
{
    if (m_shop == shop) {
        return;
    }
    m_shop = shop;
    m_run.reset();
    m_context.settings.setValue(shopKey, shop.toString());
    Q_EMIT shopsChanged();
    loadPlaces();
    refresh();
}

void RunKeeper::loadPlaces()
{
    if (!shop()) {
        return;
    }
    m_context.transport.call<ListPlaces>({shop()->state}, this, [this](const Result<PlaceList> &places) {
        if (!places) {
            fail(places.error());
            return;
        }
        m_places = places->data;
        const auto remembered = PlaceId::fromString(m_context.settings.value(placeKey).toString());
        const bool isThere
            = remembered && std::ranges::find(m_places, *remembered, &Place::id) != m_places.end();
        m_place = isThere ? std::optional(*remembered) : std::nullopt;
        Q_EMIT shopsChanged();
    });
}

void RunKeeper::choosePlace(std::optional<PlaceId> place)
{
    m_place = place;
    m_context.settings.setValue(placeKey, place ? place->toString() : QString());
    Q_EMIT shopsChanged();
}

const PurchaseRun *RunKeeper::run() const
{
    const auto found = m_run ? std::ranges::find(m_runs, *m_run, &PurchaseRun::drawId) : m_runs.end();
    return found == m_runs.end() ? nullptr : &*found;
}

void RunKeeper::chooseRun(DrawId run)
{
    m_run = run;
    Q_EMIT changed();
}

void RunKeeper::refreshSoon()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

void RunKeeper::refresh()
{
    if (!m_shop) {
        return;
    }
    const std::uint64_t generation = ++m_generation;
    m_context.transport.call<ListPurchaseRuns>(
        {*m_shop}, this, [this, generation](const Result<PurchaseRuns> &runs) {
            if (generation != m_generation) {
                return;
            }
            if (!runs) {
                fail(runs.error());
                return;
            }
            m_runs = runs->data;
            m_linesPerHour = runs->linesPerHour;
            if (!run()) {
                const auto open = std::ranges::find(m_runs, false, &PurchaseRun::closed);
                m_run = open == m_runs.end() ? std::nullopt : std::optional(open->drawId);
            }
            fetchLines(0, std::nullopt, {}, generation);
        });
}

/// Page after page, run after run; what was known stays until all of it is here.
void RunKeeper::fetchLines(std::size_t run, const std::optional<QString> &cursor,
                           std::vector<LineToBuy> lines, std::uint64_t generation)
{
    if (run >= m_runs.size()) {
        fetchLeases(std::move(lines), generation);
        return;
    }
    ListLinesToBuy::Request request;
    request.shopId = *m_shop;
    request.drawId = m_runs.at(run).drawId;
    request.page.limit = 200;
    request.page.cursor = cursor;
    m_context.transport.call<ListLinesToBuy>(
        request, this,
        [this, run, lines = std::move(lines), generation](const Result<Page<LineToBuy>> &page) mutable {
            if (generation != m_generation) {
                return;
            }
            if (!page) {
                fail(page.error());
                return;
            }
            lines.insert(lines.end(), page->data.begin(), page->data.end());
            fetchLines(page->next ? run : run + 1, page->next, std::move(lines), generation);
        });
}

void RunKeeper::fetchLeases(std::vector<LineToBuy> lines, std::uint64_t generation)
{
    m_context.transport.call<ListLeases>(
        {*m_shop}, this,
        [this, lines = std::move(lines), generation](const Result<LeaseList> &leases) mutable {
            if (generation != m_generation) {
                return;
            }
            if (!leases) {
                fail(leases.error());
                return;
            }
            m_lines = std::move(lines);
            m_leases = leases->data;
            std::erase_if(m_leases, [](const Lease &lease) { return lease.mine || lease.ticketIds.empty(); });
            m_error.reset();
            m_hasLoaded = true;
            Q_EMIT changed();
        });
}

std::vector<LineToBuy> RunKeeper::linesOfRun() const
{
    std::vector<LineToBuy> lines;
    std::ranges::copy_if(m_lines, std::back_inserter(lines),
                         [&](const LineToBuy &line) { return m_run && line.drawId == *m_run; });
    return lines;
}

bool RunKeeper::holdsRun() const
{
    return std::ranges::any_of(m_lines, [&](const LineToBuy &line) {
        return m_run && line.drawId == *m_run && line.leaseId.has_value();
    });
}

void RunKeeper::takeRun()
{
    std::vector<LottoTicketId> free;
    for (const LineToBuy &line : linesOfRun()) {
        if (!line.leaseId) {
            free.push_back(line.ticketId);
        }
    }
    take(free);
}

void RunKeeper::take(const std::vector<LottoTicketId> &lines)
{
    if (!m_shop || lines.empty()) {
        return;
    }
    TakeLease::Request request;
    request.shopId = *m_shop;
    request.ticketIds.assign(lines.begin(),
                             lines.begin() + std::min<std::ptrdiff_t>(std::ssize(lines), mostLinesALease));
    m_context.transport.call<TakeLease>(
        request, this,
        [this](const Result<Lease> &lease) {
            if (!lease) {
                Q_EMIT refused(lease.error());
            }
            refresh();
        },
        withNewKey());
}

void RunKeeper::takeOver(const Lease &lease, const QString &reason, QObject *context,
                         std::function<void(Result<Lease>)> reply)
{
    m_context.transport.call<TakeOverLease>(
        {lease.shopId, lease.ticketIds, reason}, context,
        [this, reply = std::move(reply)](Result<Lease> taken) {
            refreshSoon();
            reply(std::move(taken));
        },
        withNewKey());
}

void RunKeeper::releaseRun()
{
    std::set<LeaseId> leases;
    for (const LineToBuy &line : linesOfRun()) {
        if (line.leaseId) {
            leases.insert(*line.leaseId);
        }
    }
    for (const LeaseId lease : leases) {
        m_context.transport.call<ReleaseLease>(
            {lease}, this,
            [this](const Result<Nothing> &done) {
                if (!done) {
                    Q_EMIT refused(done.error());
                }
                refreshSoon();
            },
            withNewKey());
    }
}

} // namespace truvamate
