#include "client/requestkey.h"

#include <QUuid>

namespace truvamate {

QString newRequestKey()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace truvamate
