#include "ui/shell/shortcutsheet.h"

#include "ui/shell/actions.h"
#include "ui/style/text.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace truvamate {

namespace {

QString keysOf(const Actions::Spec &spec)
{
    QStringList keys;
    for (const QKeySequence &key : {spec.key, spec.otherKey}) {
        if (!key.isEmpty()) {
            keys.append(key.toString(QKeySequence::NativeText));
        }
    }
    return keys.join(QStringLiteral(" · "));
}

void fill(QTreeWidget *tree, const Actions &actions)
{
    QMap<QString, QTreeWidgetItem *> groups;
    for (const Actions::Spec *spec : actions.specs()) {
        if (!actions.find(spec->id)->isVisible() || keysOf(*spec).isEmpty()) {
            continue;
        }
        QTreeWidgetItem *&group = groups[spec->group];
        if (!group) {
            group = new QTreeWidgetItem(tree, {spec->group});
            group->setFont(0, fontFor(TextRole::BodyStrong));
            group->setFirstColumnSpanned(true);
            group->setExpanded(true);
        }
        new QTreeWidgetItem(group, {spec->text, keysOf(*spec)});
    }
}

void filter(QTreeWidget *tree, const QString &typed)
{
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = tree->topLevelItem(i);
        int shown = 0;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = item->text(0).contains(typed, Qt::CaseInsensitive)
                || item->text(1).contains(typed, Qt::CaseInsensitive);
            item->setHidden(!fits);
            shown += fits;
        }
        group->setHidden(shown == 0);
    }
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions &actions, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutSheet"));
    setWindowTitle(tr("Keyboard shortcuts"));
    const QFontMetrics body(font());
    resize(64 * body.averageCharWidth(), 34 * body.height());
    auto *search = new QLineEdit(this);
    search->setPlaceholderText(tr("Filter by words or key"));
    search->setAccessibleName(search->placeholderText());
    auto *tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("shortcutTree"));
    tree->setAccessibleName(windowTitle());
    tree->setHeaderLabels({tr("What"), tr("Key")});
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    tree->setRootIsDecorated(false);
    fill(tree, actions);
    auto *close = new QPushButton(tr("Close"), this);
    setKeyHint(close, Qt::Key_Escape);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeLabel(windowTitle(), TextRole::Title, this));
    layout->addWidget(search);
    layout->addWidget(tree, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString &typed) { filter(tree, typed); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    search->setFocus();
}

} // namespace truvamate
