#include "app/console/desks.h"

#include "ui/draws/drawsdesk.h"
#include "ui/orders/ordersdesk.h"
#include "ui/payouts/payoutsdesk.h"
#include "ui/scan/scandesk.h"

namespace truvamate {

std::vector<DeskDescription> consoleDesks()
{
    return {ordersDesk(), scanDesk(), drawsDesk(), payoutsDesk()};
}

} // namespace truvamate
