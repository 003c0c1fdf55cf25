#include "backend/http/message.h"

#include <algorithm>

namespace truvamate {

namespace {

bool isNamed(const std::pair<QByteArray, QByteArray> &header, const QByteArray &name)
{
    return header.first.compare(name, Qt::CaseInsensitive) == 0;
}

} // namespace

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    std::erase_if(m_list, [&](const auto &header) { return isNamed(header, name); });
    add(name, value);
}

QByteArray HttpHeaders::value(const QByteArray &name) const
{
    const auto found = std::find_if(m_list.begin(), m_list.end(),
                                    [&](const auto &header) { return isNamed(header, name); });
    return found == m_list.end() ? QByteArray() : found->second;
}

bool HttpHeaders::contains(const QByteArray &name) const
{
    return std::any_of(m_list.begin(), m_list.end(),
                       [&](const auto &header) { return isNamed(header, name); });
}

} // namespace truvamate
