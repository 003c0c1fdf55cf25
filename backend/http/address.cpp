#include "backend/http/address.h"

#include <boost/asio/ip/address.hpp>

namespace truvamate {

namespace ip = boost::asio::ip;

QString plainAddress(const QString &text)
{
    boost::system::error_code error;
    const ip::address address = ip::make_address(text.toStdString(), error);
    if (error) {
        return {};
    }
    const bool isMapped = address.is_v6() && address.to_v6().is_v4_mapped();
    const ip::address plain
        = isMapped ? ip::address(ip::make_address_v4(ip::v4_mapped, address.to_v6())) : address;
    return QString::fromStdString(plain.to_string());
}

bool isLoopback(const QString &plainAddress)
{
    boost::system::error_code error;
    const ip::address address = ip::make_address(plainAddress.toStdString(), error);
    return !error && address.is_loopback();
}

} // namespace truvamate
