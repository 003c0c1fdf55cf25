#include "app/console/desks.h"

#include "ui/draws/drawsdesk.h"

namespace truvamate {

std::vector<DeskDescription> consoleDesks()
{
    return {drawsDesk()};
}

} // namespace truvamate
