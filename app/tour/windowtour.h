#pragma once

#include "app/tour/seat.h"
#include "app/tour/tour.h"

namespace truvamate::tour {

/// The tour with the desks' acts done in the windows of a console, by keyboard and drop. What the console
/// did is looked up through operations, on a connection of its own. In English it ends with the same tour in
/// Thai, on another workspace.
class WindowTour : public Tour
{
public:
    /// language: "en" or "th".
    WindowTour(Options options, StepLog &log, QString language);
    ~WindowTour() override;

    int pictures() const { return m_seat ? m_seat->book().count() : 0; }

protected:
    std::vector<Entry> entries() override;
    Result<Done> setClock(QDate date, QTime time) override;

    // windoworder.cpp
    Result<OrderDetail> orderOneLine() override;
    Result<Done> postMoney(const OrderDetail &order, const QString &reference) override;
    Result<QString> showCompleted();

    // windowpaper.cpp
    Result<QString> holdLines(const std::vector<LottoTicketId> &lines) override;
    Result<QString> offerWrongTicket(const ScannedPaper &scanned) override;
    Result<SlipSummary> bindPaper() override;
    Result<QString> offerDuplicate() override;

    // windowresult.cpp
    Result<QString> enterResult(StaffClient &person, const QString &source, int special) override;
    Result<Done> runCheck() override;

    // windowpayout.cpp
    Result<ClaimDetail> claim() override;
    Result<ClaimDetail> receive() override;
    Result<PayoutDetail> propose() override;
    Result<PayoutDetail> pay() override;

    // where the console works
    /// Makes the seat and comes to the page where people sign in.
    virtual Result<QString> openConsole();
    virtual Result<Done> signIn(const StaffClient &person);
    virtual void setConsoleClock();
    /// Has the agent do something at the counter, as WindowCounter::act names it.
    virtual Result<QString> atCounter(const QString &act, const QString &photo);
    virtual Result<QString> repeatInThai();

    Hand &hand() { return m_seat->hand(); }
    Result<Done> picture(const QString &name) { return m_seat->picture(name); }
    /// Has the person signed in and the desk in front.
    Result<Done> sit(const StaffClient &person, const QString &desk);
    Result<Done> leave();

    QString m_language;
    std::unique_ptr<Seat> m_seat;

private:
    Result<QString> showEverywhere();

    Result<ClaimDetail> claimOfSlip();
    Result<Done> untilState(const char *pill, const QString &text) { return m_seat->untilState(pill, text); }
    Result<Done> untilStep(const QString &step);

    QString m_seated; ///< name of who is signed in; empty: nobody
};

} // namespace truvamate::tour
