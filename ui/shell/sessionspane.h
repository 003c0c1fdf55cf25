#pragma once

#include "client/transport.h"
#include "models/operations/identity.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace truvamate {

/// Where the person is signed in, and a way to sign a device out from here.
class SessionsPane : public QWidget
{
    Q_OBJECT

public:
    SessionsPane(Transport &transport, const QTimeZone &zone, QWidget *parent = nullptr);

private:
    void load();
    void fill(const SessionList &list);
    void revoke();
    void tellButton();

    Transport &m_transport;
    QTimeZone m_zone;
    QListWidget *m_list;
    QPushButton *m_signOut;
    QLabel *m_problem;
};

} // namespace truvamate
