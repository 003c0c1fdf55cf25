#include "app/tour/servertour.h"

namespace truvamate::tour {

ServerTour::ServerTour(Options options, StepLog &log, const QUrl &server, const QString &password)
    : Tour(std::move(options), log)
    , m_place(server, password)
    , m_shop(m_place, {})
{
}

Result<QString> ServerTour::makeWorkspace()
{
    return m_place.open(indiana(QDate(2018, 6, 30), QTime(9, 0)));
}

Result<StaffClient> ServerTour::admit(std::size_t person)
{
    return person == agentsPlace ? m_shop.admit(m_keys) : m_place.admit(person, m_keys);
}

Result<Done> ServerTour::setClock(QDate date, QTime time)
{
    return m_place.setClock(indiana(date, time));
}

} // namespace truvamate::tour
