#pragma once

#include "app/console/consolehost.h"
#include "client/secretstore.h"
#include "ui/shell/consolewindow.h"
#include "ui/shell/language.h"
#include "ui/shell/preferences.h"
#include "ui/shell/watchdog.h"
#include "ui/shell/workframe.h"
#include "ui/style/consolestyle.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace truvamate::testing {

/// A desk of one field that counts what the shell hands down to it.
class PlainDesk final : public Desk
{
    Q_OBJECT

public:
    PlainDesk(const DeskContext &deskContext, const QString &id, QWidget *parent)
        : Desk(parent)
        , context(deskContext)
        , note(new QLineEdit(this))
        , list(new QListWidget(this))
    {
        setObjectName(id);
        note->setObjectName(id + QStringLiteral("Note"));
        note->setAccessibleName(tr("Note"));
        list->setAccessibleName(tr("Rows"));
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(note);
        layout->addWidget(list);
        connect(note, &QLineEdit::textChanged, this, &Desk::stateChanged);
    }

    void activate() override { list->setFocus(); }
    void open(const Link &link) override
    {
        done.append(QStringLiteral("open:") + link.kind + u':' + link.id);
    }
    void refresh() override { done.append(QStringLiteral("refresh")); }
    void focusFilter() override { done.append(QStringLiteral("filter")); }
    void createNew() override { done.append(QStringLiteral("new")); }
    void exportList() override { done.append(QStringLiteral("export")); }
    void print() override { done.append(QStringLiteral("print")); }
    void moveCurrent(int rows) override { done.append(QStringLiteral("move:%1").arg(rows)); }
    bool takeFiles(const QStringList &paths) override
    {
        files = paths;
        return takesFiles;
    }
    QJsonObject saveState() const override { return {{QStringLiteral("note"), note->text()}}; }
    void restoreState(const QJsonObject &state) override
    {
        note->setText(state[QLatin1String("note")].toString());
    }

    const DeskContext &context;
    QLineEdit *note;
    QListWidget *list;
    QStringList done;
    QStringList files;
    bool takesFiles = true;
};

/// One start of the console with everything around it. Another one on the same folders is the next start.
struct Console
{
    using Desks = std::function<std::vector<DeskDescription>()>;
    explicit Console(const QString &root, SecretStore *kept = nullptr, const Desks &desks = plainDesks,
                     const HttpTransport::Options &line = {})
        : settings(QDir(root).filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
        , preferences(settings)
        , secrets(kept ? *kept : memory)
        , host(secrets, {}, line)
        , window({settings, preferences, language, host, secrets, watchdog, root,
                  QDir(root).filePath(QStringLiteral("sample")), QDir(root).filePath(QStringLiteral("live")),
                  QDir(qEnvironmentVariable("TRUVAMATE_BIN")).filePath(QStringLiteral("truvamate-scan")),
                  desks})
    {
        language.use(preferences.language());
        window.show();
    }

    static std::vector<DeskDescription> plainDesks()
    {
        const auto desk
            = [](const QString &id, const QString &title, const char *icon, Permission permission) {
                  return DeskDescription{id, title, QLatin1String(icon), permission,
                                         [id](const DeskContext &context, QWidget *parent) -> Desk * {
                                             return new PlainDesk(context, id, parent);
                                         }};
              };
        return {
            desk(QStringLiteral("orders"), QStringLiteral("Orders"), "orders", Permission::OrdersRead),
            desk(QStringLiteral("scan"), QStringLiteral("Scan"), "scan", Permission::PurchaseRead),
            desk(QStringLiteral("draws"), QStringLiteral("Draws"), "draw", Permission::DrawsRead),
            desk(QStringLiteral("payouts"), QStringLiteral("Payouts"), "payout", Permission::PayoutsRead)};
    }

    template <typename Widget = QWidget> Widget *find(const char *name) const
    {
        return window.findChild<Widget *>(QLatin1String(name));
    }
    void act(const char *id) { window.actions().find(QLatin1String(id))->trigger(); }
    PlainDesk *desk(const char *id) const { return find<PlainDesk>(id); }

    /// Picks the person on the page of a sample or training workspace.
    bool signIn(const QString &name)
    {
        const bool isAsked = QTest::qWaitFor([this] {
            const auto *people = find<QListWidget>("peopleList");
            return people && people->count() > 0;
        });
        auto *people = find<QListWidget>("peopleList");
        for (int row = 0; isAsked && row < people->count(); ++row) {
            if (people->item(row)->text().startsWith(name)) {
                people->setCurrentRow(row);
                QTest::keyClick(people, Qt::Key_Return);
                return QTest::qWaitFor([this] {
                    return window.frame() && window.frame()->isVisible()
                        && window.findChildren<Desk *>().size() == window.frame()->deskIds().size();
                });
            }
        }
        return false;
    }
    bool open(const QString &folder, const QString &person)
    {
        window.start(folder);
        return signIn(person);
    }

    QSettings settings;
    Preferences preferences;
    ProgramLanguage language;
    MemoryStore memory;
    SecretStore &secrets;
    ConsoleHost host;
    Watchdog watchdog;
    ConsoleWindow window;
};

} // namespace truvamate::testing
