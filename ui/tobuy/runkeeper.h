#pragma once

#include "models/operations/purchase.h"
#include "models/operations/slips.h"
#include "ui/shell/desk.h"

#include <QTimer>

namespace truvamate {

/// What is to be bought at the shop of this counter: shops, places for paper, runs by cut-off, and the lines
/// that wait. What was known stays while the workspace cannot be reached.
class RunKeeper : public QObject
{
    Q_OBJECT

public:
    explicit RunKeeper(const DeskContext &context, QObject *parent = nullptr);

    void load();
    void followChoice(); ///< another desk may have chosen another shop
    void refresh(); ///< runs, lines and leases
    void refreshSoon(); ///< once for many reasons

    const std::vector<Shop> &shops() const { return m_shops; }
    const Shop *shop() const; ///< null while none is chosen
    void chooseShop(ShopId shop);
    const std::vector<Place> &places() const { return m_places; }
    std::optional<PlaceId> place() const { return m_place; }
    void choosePlace(std::optional<PlaceId> place);

    const std::vector<PurchaseRun> &runs() const { return m_runs; }
    const PurchaseRun *run() const; ///< the one being bought; null where nothing waits
    void chooseRun(DrawId run);
    std::int64_t linesPerHour() const { return m_linesPerHour; }
    /// Of every open run, those held by nobody or by the asker.
    const std::vector<LineToBuy> &lines() const { return m_lines; }
    std::vector<LineToBuy> linesOfRun() const;
    bool hasLoaded() const { return m_hasLoaded; }

    /// Holds lines that nobody holds, at most 500 of them.
    void take(const std::vector<LottoTicketId> &lines);
    /// Holds every line of the run that nobody holds, or lets go those that are held here.
    void takeRun();
    void releaseRun();
    bool holdsRun() const;
    /// What other people hold at this shop.
    const std::vector<Lease> &leasesOfOthers() const { return m_leases; }
    /// Takes the lines of another person's lease, who may be buying them at this moment. The reply comes
    /// once.
    void takeOver(const Lease &lease, const QString &reason, QObject *context,
                  std::function<void(Result<Lease>)> reply);

    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void shopsChanged();
    void changed(); ///< runs, lines, leases or the error
    void refused(const truvamate::Error &error); ///< a lease

private:
    void takeShops(std::vector<Shop> shops);
    void loadPlaces();
    void fetchLines(std::size_t run, const std::optional<QString> &cursor, std::vector<LineToBuy> lines,
                    std::uint64_t generation);
    void fetchLeases(std::vector<LineToBuy> lines, std::uint64_t generation);
    void fail(const Error &error);

    const DeskContext m_context;
    std::vector<Shop> m_shops;
    std::vector<Place> m_places;
    std::optional<ShopId> m_shop;
    std::optional<PlaceId> m_place;
    std::vector<PurchaseRun> m_runs;
    std::optional<DrawId> m_run;
    std::vector<LineToBuy> m_lines;
    std::vector<Lease> m_leases;
    std::int64_t m_linesPerHour = 0;
    std::optional<Error> m_error;
    bool m_hasLoaded = false;
    std::uint64_t m_generation = 0;
    QTimer m_soon;
};

} // namespace truvamate
