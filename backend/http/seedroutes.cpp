#include "backend/http/seedroutes.h"

namespace truvamate {

const std::vector<SecondRoute> &secondRoutes()
{
    static const std::vector<SecondRoute> routes{
        {Method::Post, "/api/admin/lotto/draws", "results.enter"},
        {Method::Put, "/api/admin/lotto/draws/{draw_id}", "results.enter"},
        {Method::Post, "/api/admin/lotto/check-results", "checking.commit"},
        {Method::Get, "/api/admin/logs", "audit.list"},
    };
    return routes;
}

} // namespace truvamate
