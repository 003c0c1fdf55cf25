#include "backend/http/seedroutes.h"

namespace truvamate {

const std::vector<SecondRoute> &secondRoutes()
{
    static const std::vector<SecondRoute> routes{
        {Method::Get, "/api/lotto/orders", "orders.list"},
        {Method::Post, "/api/lotto/orders", "orders.create"},
        {Method::Post, "/api/lotto/orders/quote", "orders.quote"},
        {Method::Get, "/api/lotto/orders/{order_id}", "orders.get"},
        {Method::Put, "/api/lotto/orders/{order_id}/cancel", "orders.cancel"},
        {Method::Post, "/api/admin/lotto/draws", "results.enter"},
        {Method::Put, "/api/admin/lotto/draws/{draw_id}", "results.enter"},
        {Method::Post, "/api/admin/lotto/check-results", "checking.commit"},
        {Method::Get, "/api/admin/logs", "audit.list"},
    };
    return routes;
}

} // namespace truvamate
