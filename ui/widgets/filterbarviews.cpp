#include "ui/widgets/filterbar.h"

#include "ui/style/icons.h"
#include "ui/words/formats.h"

#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QUuid>

// Saved views: the tabs above the filters, and where they are kept.
namespace truvamate {

void FilterBar::setViews(const QString &deskId, std::vector<View> builtIn)
{
    const QString present = currentView();
    m_deskId = deskId;
    m_views = std::move(builtIn);
    for (View &view : m_views) {
        view.isBuiltIn = true;
    }
    loadViews();
    showTabs();
    if (viewOf(present)) {
        const QSignalBlocker blocker(m_tabs);
        for (int tab = 0; tab < m_tabs->count(); ++tab) {
            if (m_tabs->tabData(tab).toString() == present) {
                m_tabs->setCurrentIndex(tab);
            }
        }
    }
}

QString FilterBar::tabText(const View &view) const
{
    // Two, so that no letter becomes a key.
    const QString name = QString(view.name).replace(QLatin1Char('&'), QLatin1String("&&"));
    return view.count
        ? QString(name + QStringLiteral(" · ") + words::cappedCount(*view.count, view.countCapped))
        : name;
}

void FilterBar::showTabs()
{
    const QSignalBlocker blocker(m_tabs);
    const QString present = currentView();
    while (m_tabs->count() > 0) {
        m_tabs->removeTab(m_tabs->count() - 1);
    }
    for (const View &view : m_views) {
        const int tab = m_tabs->addTab(tabText(view));
        m_tabs->setTabData(tab, view.id);
        if (!view.isBuiltIn) {
            m_tabs->setTabToolTip(tab, tr("Your view: F2 renames, Del deletes"));
        }
        if (view.id == present) {
            m_tabs->setCurrentIndex(tab);
        }
    }
    m_tabs->setVisible(m_tabs->count() > 0);
}

void FilterBar::setCount(const QString &viewId, std::int64_t count, bool capped)
{
    View *view = viewOf(viewId);
    if (!view || (view->count == count && view->countCapped == capped)) {
        return;
    }
    view->count = count;
    view->countCapped = capped;
    m_tabs->setTabText(static_cast<int>(view - m_views.data()), tabText(*view));
}

FilterBar::View *FilterBar::viewOf(const QString &id)
{
    const auto found
        = std::find_if(m_views.begin(), m_views.end(), [&](const View &view) { return view.id == id; });
    return found == m_views.end() ? nullptr : &*found;
}

QString FilterBar::currentView() const
{
    return m_tabs->currentIndex() < 0 ? QString() : m_tabs->tabData(m_tabs->currentIndex()).toString();
}

void FilterBar::chooseView(const QString &viewId)
{
    const View *view = viewOf(viewId);
    if (!view) {
        return;
    }
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->setCurrentIndex(static_cast<int>(view - m_views.data()));
    }
    const QJsonObject layout = view->layout;
    const bool isSame = m_values == view->values;
    if (!layout.isEmpty()) {
        Q_EMIT layoutChosen(layout);
    }
    if (isSame) {
        Q_EMIT changed();
    } else {
        setValues(QJsonObject(view->values));
    }
}

void FilterBar::askName(const QString &title, const QString &name, std::function<void(const QString &)> use)
{
    auto *dialog = new QInputDialog(this);
    dialog->setObjectName(QStringLiteral("viewName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view"));
    dialog->setTextValue(name);
    dialog->setOkButtonText(tr("Save"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [use = std::move(use)](const QString &typed) {
        if (const QString wanted = typed.simplified(); !wanted.isEmpty()) {
            use(wanted);
        }
    });
    dialog->open();
}

void FilterBar::openSaveView()
{
    askName(tr("Save view"), {}, [this](const QString &name) {
        View view;
        view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        view.name = name;
        view.values = m_values;
        view.layout = m_layoutSource ? m_layoutSource() : QJsonObject();
        m_views.push_back(view);
        storeViews();
        showTabs();
        chooseView(view.id);
        m_tabs->setFocus();
    });
}

void FilterBar::openRenameView(const QString &viewId)
{
    const View *view = viewOf(viewId);
    if (!view || view->isBuiltIn) {
        return;
    }
    askName(tr("Rename view"), view->name, [this, viewId](const QString &name) {
        if (View *renamed = viewOf(viewId)) {
            renamed->name = name;
            storeViews();
            showTabs();
        }
    });
}

void FilterBar::updateView(const QString &viewId)
{
    View *view = viewOf(viewId);
    if (!view || view->isBuiltIn) {
        return;
    }
    view->values = m_values;
    view->layout = m_layoutSource ? m_layoutSource() : view->layout;
    storeViews();
}

void FilterBar::askDeleteView(const QString &viewId)
{
    const View *view = viewOf(viewId);
    if (!view || view->isBuiltIn) {
        return;
    }
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Delete view"),
                                     tr("Delete the view “%1”? The rows it shows stay.").arg(view->name),
                                     QMessageBox::NoButton, this);
    question->setObjectName(QStringLiteral("deleteView"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto *yes = question->addButton(tr("Delete view"), QMessageBox::AcceptRole);
    question->setEscapeButton(question->addButton(tr("Keep it"), QMessageBox::RejectRole));
    question->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, [this, viewId] { deleteView(viewId); });
    question->open();
}

void FilterBar::deleteView(const QString &viewId)
{
    const View *view = viewOf(viewId);
    if (!view || view->isBuiltIn) {
        return;
    }
    const bool isPresent = currentView() == viewId;
    m_views.erase(m_views.begin() + (view - m_views.data()));
    storeViews();
    showTabs();
    if (isPresent && !m_views.empty()) {
        chooseView(m_views.front().id);
    }
}

void FilterBar::openTabMenu(int tab, const QPoint &at)
{
    const QString id = tab < 0 ? QString() : m_tabs->tabData(tab).toString();
    const View *view = viewOf(id);
    if (!view) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (view->isBuiltIn) {
        connect(menu->addAction(tr("&Save as a view of your own…")), &QAction::triggered, this,
                &FilterBar::openSaveView);
    } else {
        connect(menu->addAction(tr("&Rename…\tF2")), &QAction::triggered, this,
                [this, id] { openRenameView(id); });
        connect(menu->addAction(tr("&Keep the present filters and columns in it")), &QAction::triggered, this,
                [this, id] { updateView(id); });
        connect(menu->addAction(tr("&Delete\tDel")), &QAction::triggered, this,
                [this, id] { askDeleteView(id); });
    }
    menu->popup(at);
}

QString FilterBar::settingsKey() const
{
    return QStringLiteral("views/") + m_deskId;
}

void FilterBar::loadViews()
{
    QSettings own;
    QSettings &settings = m_settings ? *m_settings : own;
    const QJsonArray kept = QJsonDocument::fromJson(settings.value(settingsKey()).toByteArray()).array();
    for (const QJsonValue &value : kept) {
        const QJsonObject object = value.toObject();
        View view;
        view.id = object.value(QLatin1String("id")).toString();
        view.name = object.value(QLatin1String("name")).toString();
        view.values = object.value(QLatin1String("values")).toObject();
        view.layout = object.value(QLatin1String("layout")).toObject();
        if (!view.id.isEmpty() && !view.name.isEmpty() && !viewOf(view.id)) {
            m_views.push_back(std::move(view));
        }
    }
}

void FilterBar::storeViews() const
{
    QJsonArray kept;
    for (const View &view : m_views) {
        if (!view.isBuiltIn) {
            kept.append(QJsonObject{{QStringLiteral("id"), view.id},
                                    {QStringLiteral("name"), view.name},
                                    {QStringLiteral("values"), view.values},
                                    {QStringLiteral("layout"), view.layout}});
        }
    }
    QSettings own;
    QSettings &settings = m_settings ? *m_settings : own;
    settings.setValue(settingsKey(), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace truvamate
