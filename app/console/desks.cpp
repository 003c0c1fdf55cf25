#include "app/console/desks.h"

#include "ui/draws/drawsdesk.h"
#include "ui/orders/ordersdesk.h"
#include "ui/payouts/payoutsdesk.h"
#include "ui/scan/scandesk.h"
#include "ui/tobuy/tobuydesk.h"

namespace truvamate {

std::vector<DeskDescription> consoleDesks()
{
    return {ordersDesk(), toBuyDesk(), scanDesk(), drawsDesk(), payoutsDesk()};
}

} // namespace truvamate
