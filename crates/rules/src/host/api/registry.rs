//! How host functions come into the interpreter: all in one way, marked as depending on more than
//! their arguments. Many do (what is declared, what is judged, the budget), so that an optimiser may
//! call none of them before the script runs, and every call is made, counted and has its place.

use rhai::{Engine, FuncRegistration, RhaiNativeFunc, Variant};

/// The interpreter as the files of this folder see it.
pub struct HostFunctions<'e> {
    engine: &'e mut Engine,
    #[cfg(not(feature = "reference"))]
    functions: rhai::Module,
}

impl<'e> HostFunctions<'e> {
    /// Registers in this interpreter.
    pub fn of(engine: &'e mut Engine) -> Self {
        Self {
            engine,
            #[cfg(not(feature = "reference"))]
            functions: rhai::Module::new(),
        }
    }

    /// Registers a function or an operator.
    pub fn register_fn<A: 'static, const N: usize, const X: bool, R, const F: bool>(
        &mut self,
        name: &str,
        function: impl RhaiNativeFunc<A, N, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        self.add(Name::Function(name), function)
    }

    /// Registers a property that scripts can read.
    pub fn register_get<A: 'static, const X: bool, R, const F: bool>(
        &mut self,
        name: &str,
        read: impl RhaiNativeFunc<A, 1, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        self.add(Name::Property(name), read)
    }

    /// The reference has to know the types' names, which the interpreter notes only itself.
    #[cfg(feature = "reference")]
    fn add<A: 'static, const N: usize, const X: bool, R, const F: bool>(
        &mut self,
        name: Name<'_>,
        function: impl RhaiNativeFunc<A, N, X, R, F> + 'static,
    ) -> &mut Self
    where
        R: Variant + Clone,
    {
        name.registration().with_volatility(true).register_into_engine(self.engine, function);
        self
    }

    /// What depends on the function's type is kept short here: there is a copy for every function.
    #[cfg(not(feature = "reference"))]
    fn add<A: 'static, const N: usize, const X: bool, R, const F: bool, T>(
        &mut self,
        name: Name<'_>,
        function: T,
    ) -> &mut Self
    where
        R: Variant + Clone,
        T: RhaiNativeFunc<A, N, X, R, F> + 'static,
    {
        self.insert(name, &T::param_types(), function.into_rhai_function(true, true));
        self
    }

    #[cfg(not(feature = "reference"))]
    #[inline(never)]
    fn insert(&mut self, name: Name<'_>, types: &[std::any::TypeId], function: rhai::RhaiFunc) {
        let registration = name.registration().in_global_namespace();
        registration.set_into_module_raw(&mut self.functions, types, function);
    }

    /// Makes all that was registered available to scripts.
    pub fn finish(self) {
        #[cfg(not(feature = "reference"))]
        self.engine.register_global_module(self.functions.into());
    }

    /// Registers a type under the name that is shown for it.
    pub fn register_type_with_name<T: Variant + Clone>(&mut self, name: &str) -> &mut Self {
        self.engine.register_type_with_name::<T>(name);
        self
    }

    /// Lets `for` go through the values of a type.
    pub fn register_iterator<T>(&mut self) -> &mut Self
    where
        T: Variant + Clone + IntoIterator,
        <T as IntoIterator>::Item: Variant + Clone,
    {
        self.engine.register_iterator::<T>();
        self
    }
}

/// What a script writes to call a function.
enum Name<'a> {
    /// A function or an operator.
    Function(&'a str),
    /// A property.
    Property(&'a str),
}

impl Name<'_> {
    fn registration(self) -> FuncRegistration {
        match self {
            Self::Function(name) => FuncRegistration::new(name),
            Self::Property(name) => FuncRegistration::new_getter(name),
        }
    }
}
