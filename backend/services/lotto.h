#pragma once

namespace truvamate {

class Dispatcher;

/// What anybody may see: games, jackpots, verified results, quick picks.
void serveLotto(Dispatcher &dispatcher);

} // namespace truvamate
