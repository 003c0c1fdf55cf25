#include "ui/widgets/filterbar.h"

#include "ui/style/icons.h"
#include "ui/style/text.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/filterpopup.h"
#include "ui/widgets/flowlayout.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

namespace truvamate {

namespace {

constexpr int typingPauseMs = 250;

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
{
    build();
}

void FilterBar::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::gap);
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::gap);
    m_tabs = new QTabBar(this);
    m_tabs->setObjectName(QStringLiteral("views"));
    m_tabs->setAccessibleName(tr("Views"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tabs->installEventFilter(this);
    m_save = new QPushButton(tr("+ Save view"), this);
    m_save->setObjectName(QStringLiteral("saveView"));
    setKind(m_save, ButtonKind::Quiet);
    top->addWidget(m_tabs);
    top->addWidget(m_save);
    top->addStretch(1);
    layout->addLayout(top);

    auto *line = new QWidget(this);
    m_flow = new FlowLayout(line);
    m_text = new QLineEdit(line);
    m_text->setObjectName(QStringLiteral("filterText"));
    m_text->setAccessibleName(tr("Filter"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_text->hide();
    m_add = new QPushButton(tr("+ Filter"), line);
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_flow->insertWidget(0, m_text);
    m_flow->insertWidget(1, m_add);
    layout->addWidget(line);
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(typingPauseMs);

    connect(m_typing, &QTimer::timeout, this, &FilterBar::takeText);
    connect(m_text, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) {
            takeText(); // the clear button
        }
    });
    connect(m_add, &QPushButton::clicked, this, &FilterBar::openAddFilter);
    connect(m_save, &QPushButton::clicked, this, &FilterBar::openSaveView);
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int tab) {
        // A click on the present view gives back its own filters.
        if (tab >= 0 && tab == m_tabs->currentIndex()) {
            chooseView(m_tabs->tabData(tab).toString());
        }
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (tab >= 0) {
            chooseView(m_tabs->tabData(tab).toString());
        }
    });
    connect(m_tabs, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const int tab = m_tabs->tabAt(at) >= 0 ? m_tabs->tabAt(at) : m_tabs->currentIndex();
        openTabMenu(tab, m_tabs->mapToGlobal(at));
    });
    showTabs();
}

void FilterBar::setFields(std::vector<FilterField> fields)
{
    m_fields = std::move(fields);
    showText();
    showChips();
}

const FilterField *FilterBar::fieldOf(const QString &id) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const FilterField &field) { return field.id == id; });
    return found == m_fields.end() ? nullptr : &*found;
}

const FilterField *FilterBar::textField() const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [](const FilterField &field) {
        return field.kind == FilterField::Kind::Text;
    });
    return found == m_fields.end() ? nullptr : &*found;
}

QJsonObject FilterBar::values() const
{
    return m_values;
}

QString FilterBar::value(const QString &fieldId) const
{
    return m_values.value(fieldId).toString();
}

void FilterBar::setValues(const QJsonObject &values)
{
    m_typing->stop();
    if (m_values == values) {
        return;
    }
    m_values = values;
    showText();
    showChips();
    Q_EMIT changed();
}

void FilterBar::setValue(const QString &fieldId, const QString &value)
{
    QJsonObject values = m_values;
    if (value.isEmpty()) {
        values.remove(fieldId);
    } else {
        values.insert(fieldId, value);
    }
    setValues(values);
}

void FilterBar::takeText()
{
    m_typing->stop();
    if (const FilterField *field = textField()) {
        setValue(field->id, m_text->text().trimmed());
    }
}

void FilterBar::showText()
{
    const FilterField *field = textField();
    m_text->setVisible(field != nullptr);
    if (!field) {
        return;
    }
    m_text->setPlaceholderText(field->title);
    m_text->setAccessibleName(field->title);
    const int characters = std::max(26, static_cast<int>(field->title.size()) + 6);
    m_text->setFixedWidth(fontMetrics().averageCharWidth() * characters);
    if (m_text->text().trimmed() != value(field->id)) {
        const QSignalBlocker blocker(m_text);
        m_text->setText(value(field->id));
    }
}

void FilterBar::showChips()
{
    const QString focused = focusWidget() && focusWidget()->inherits("truvamate::FilterChip")
        ? static_cast<FilterChip *>(focusWidget())->fieldId()
        : QString();
    for (FilterChip *chip : m_chips) {
        chip->hide();
        chip->deleteLater();
        m_flow->removeWidget(chip);
    }
    m_chips.clear();
    for (const FilterField &field : m_fields) {
        const QString chosen = value(field.id);
        if (chosen.isEmpty() || &field == textField()) {
            continue;
        }
        auto *chip = new FilterChip(field.id, m_add->parentWidget());
        const auto choice = std::find_if(field.choices.begin(), field.choices.end(),
                                         [&](const auto &one) { return one.first == chosen; });
        QString word = choice == field.choices.end() ? chosen : choice->second;
        if (const QDate day = QDate::fromString(chosen, Qt::ISODate);
            field.kind == FilterField::Kind::Day && day.isValid()) {
            word = QLocale().toString(day, QStringLiteral("d MMM yyyy"));
        }
        chip->setWords(field.title, word);
        m_flow->insertWidget(m_flow->count() - 1, chip);
        chip->show();
        connect(chip, &FilterChip::removeRequested, this, [this, id = field.id] {
            m_add->setFocus();
            setValue(id, {});
        });
        connect(chip, &QAbstractButton::clicked, this, [this, chip, id = field.id] { openField(id, chip); });
        if (field.id == focused) {
            chip->setFocus();
        }
        m_chips.push_back(chip);
    }
    QWidget *before = m_text;
    for (FilterChip *chip : m_chips) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_add);
    m_flow->invalidate();
}

void FilterBar::focusText()
{
    if (textField()) {
        m_text->setFocus(Qt::ShortcutFocusReason);
        m_text->selectAll();
    } else {
        openAddFilter();
    }
}

void FilterBar::openAddFilter()
{
    openField({}, m_add);
}

void FilterBar::openField(const QString &fieldId, QWidget *below)
{
    std::vector<FilterField> fields;
    for (const FilterField &field : m_fields) {
        if (&field != textField()) {
            fields.push_back(field);
        }
    }
    auto *popup = new FilterPopup(std::move(fields), this);
    popup->setToday(m_today);
    if (!fieldId.isEmpty()) {
        popup->narrowTo(fieldId);
    }
    connect(popup, &FilterPopup::chosen, this, &FilterBar::setValue);
    popup->openBelow(below);
}

bool FilterBar::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    if (object == m_text) {
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter || key->key() == Qt::Key_Down) {
            takeText();
            Q_EMIT rowsRequested();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            return true;
        }
    }
    if (object == m_tabs) {
        const QString view = currentView();
        if (key->key() == Qt::Key_F2) {
            openRenameView(view);
            return true;
        }
        if (key->key() == Qt::Key_Delete) {
            askDeleteView(view);
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            Q_EMIT rowsRequested();
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace truvamate
